#pragma once

#include "core/augment/lanes.h"

#include <algorithm>
#include <vector>

/// Light that changes from place to place: every level becomes gain · level + add, both a smooth
/// or a given function of the pixel's place.
namespace ballast::lanes {

struct Field
{
    Floats gain;
    Floats add;
};

/// The places x, x + 1, x + 2, x + 3.
inline Floats ramp(int x)
{
    return Floats(float(x), float(x + 1), float(x + 2), float(x + 3));
}

template <int Channels, class At> void paintFieldBlock(std::uint8_t *row, int x, const At &at)
{
    cv::v_uint8x16 planes[4];
    if constexpr (Channels == 1)
        planes[0] = cv::v_load(row);
    else if constexpr (Channels == 3)
        cv::v_load_deinterleave(row, planes[0], planes[1], planes[2]);
    else
        cv::v_load_deinterleave(row, planes[0], planes[1], planes[2], planes[3]);
    Field fields[4];
    for (int i = 0; i < 4; ++i)
        fields[i] = at(x + 4 * i);
    for (int c = 0; c < std::min(Channels, 3); ++c) {
        Lanes levels(planes[c]);
        for (int i = 0; i < 4; ++i)
            levels.part[i] = levels.part[i] * fields[i].gain + fields[i].add;
        planes[c] = levels.bytes();
    }
    if constexpr (Channels == 1)
        cv::v_store(row, planes[0]);
    else if constexpr (Channels == 3)
        cv::v_store_interleave(row, planes[0], planes[1], planes[2]);
    else
        cv::v_store_interleave(row, planes[0], planes[1], planes[2], planes[3]);
}

template <int Channels, class At> void paintFieldRow(std::uint8_t *row, int width, const At &at)
{
    int x = 0;
    for (; x + Block <= width; x += Block)
        paintFieldBlock<Channels>(row + x * Channels, x, at);
    if (x == width)
        return;
    std::uint8_t rest[Block * Channels] = {};
    const auto bytes = std::size_t((width - x) * Channels);
    std::memcpy(rest, row + x * Channels, bytes);
    paintFieldBlock<Channels>(rest, x, at);
    std::memcpy(row + x * Channels, rest, bytes);
}

/// `rowAt(y)` gives a function of x that tells the Field of four pixels from there. It is asked
/// for up to 15 pixels past the right edge. Alpha stays.
template <class RowAt> void paintField(cv::Mat &image, const RowAt &rowAt)
{
    for (int y = 0; y < image.rows; ++y) {
        auto *row = image.ptr<std::uint8_t>(y);
        const auto at = rowAt(y);
        if (image.channels() == 1)
            paintFieldRow<1>(row, image.cols, at);
        else if (image.channels() == 3)
            paintFieldRow<3>(row, image.cols, at);
        else
            paintFieldRow<4>(row, image.cols, at);
    }
}

} // namespace ballast::lanes
