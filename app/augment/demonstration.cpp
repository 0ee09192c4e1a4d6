#include "app/augment/demonstration.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace ballast {

namespace {

constexpr std::uint64_t FirstKey = 0x7061727473; // any that the shown picture does not have

/// A part of the picture, as large as the picture.
cv::Mat cutting(const cv::Mat &pixels, double x, double y, double share)
{
    const cv::Size size(std::max(1, cvRound(pixels.cols * share)),
                        std::max(1, cvRound(pixels.rows * share)));
    const cv::Point corner(cvRound((pixels.cols - size.width) * x),
                           cvRound((pixels.rows - size.height) * y));
    cv::Mat large;
    cv::resize(pixels(cv::Rect(corner, size)), large, pixels.size(), 0, 0, cv::INTER_LINEAR);
    return large;
}

cv::Mat evening()
{
    cv::Mat picture(48, 64, CV_8UC3);
    for (int y = 0; y < picture.rows; ++y) {
        const double down = double(y) / picture.rows; // dark blue above, orange below
        picture.row(y).setTo(cv::Scalar(110 - 70 * down, 40 + 90 * down, 50 + 190 * down));
    }
    cv::circle(picture, {44, 30}, 7, cv::Scalar(120, 210, 255), cv::FILLED);
    cv::rectangle(picture, {0, 38}, {64, 48}, cv::Scalar(40, 30, 35), cv::FILLED);
    return picture;
}

/// With alpha: two arcs that meet in its tips, and a rib.
cv::Mat leaf()
{
    cv::Mat picture(96, 96, CV_8UC4, cv::Scalar(40, 120, 60, 0));
    cv::Mat left(picture.size(), CV_8U, cv::Scalar(0)), right = left.clone(), shape;
    cv::circle(left, {24, 72}, 66, cv::Scalar(255), cv::FILLED, cv::LINE_AA);
    cv::circle(right, {72, 24}, 66, cv::Scalar(255), cv::FILLED, cv::LINE_AA);
    cv::bitwise_and(left, right, shape);
    cv::insertChannel(shape, picture, 3);
    cv::line(picture, {6, 6}, {90, 90}, cv::Scalar(60, 190, 130, 255), 4, cv::LINE_AA);
    return picture;
}

} // namespace

DemonstrationPartners::DemonstrationPartners(const cv::Mat &pixels, cv::Size full)
    : m_pictures{cutting(pixels, 1, 0, 0.6), cutting(pixels, 0, 1, 0.75),
                 cutting(pixels, 0.5, 0.5, 0.5)},
      m_full(full)
{
    cv::flip(m_pictures[0], m_pictures[0], 1);
    cv::bitwise_not(m_pictures[1], m_pictures[1]); // to be told apart at a glance
    cv::flip(m_pictures[2], m_pictures[2], 0);
    Annotation middle;
    middle.classId = 0;
    middle.box = {full.width * 0.42, full.height * 0.42, full.width * 0.58, full.height * 0.58};
    m_annotations = {middle};
    m_index = indexOf(*this);
}

PartnerInfo DemonstrationPartners::info(int partner) const
{
    return {m_full.width, m_full.height, &m_annotations,
            FirstKey + static_cast<std::uint64_t>(partner), QString::number(partner)};
}

int DemonstrationPartners::find(std::uint64_t key) const
{
    return key >= FirstKey && key < FirstKey + m_pictures.size() ? static_cast<int>(key - FirstKey)
                                                                 : -1;
}

cv::Mat DemonstrationPartners::pixels(int partner, double) const
{
    return m_pictures[static_cast<std::size_t>(partner)];
}

cv::Mat DemonstrationReference::pixels(const QString &, int) const
{
    return m_isLaidOn ? leaf() : evening();
}

} // namespace ballast
