#pragma once

#include <opencv2/core/mat.hpp>
#include <opencv2/core/matx.hpp>

/// What an image's colours are like as a whole: 8-bit grey, BGR or BGRA (alpha does not count).
namespace ballast {

/// Means in grey levels; blue, green and red are alike for images of one channel.
struct MeanColour
{
    double blue = 0, green = 0, red = 0;
    double level() const { return (blue + green + red) / 3; }
    /// As the eye weighs it (Rec. 601), which is what OpenCV's grey conversion does.
    double luma() const { return 0.114 * blue + 0.587 * green + 0.299 * red; }
};
MeanColour meanColour(const cv::Mat &image);

/// The directions in which the colours of a BGR or BGRA image spread, widest first.
struct ColourAxes
{
    cv::Vec3d mean;      ///< BGR, grey levels
    cv::Vec3d variances; ///< along the axes, grey levels², falling, never negative
    cv::Matx33d axes;    ///< a unit vector (BGR) a row; of each the sum is not negative
};
ColourAxes colourAxes(const cv::Mat &image);

} // namespace ballast
