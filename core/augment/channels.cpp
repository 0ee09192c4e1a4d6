#include "core/augment/channels.h"

#include <opencv2/imgproc.hpp>

namespace ballast {

cv::Mat withChannels(const cv::Mat &pixels, int channels)
{
    static constexpr int Codes[5][5] = {{},
                                        {0, 0, 0, cv::COLOR_GRAY2BGR, cv::COLOR_GRAY2BGRA},
                                        {},
                                        {0, cv::COLOR_BGR2GRAY, 0, 0, cv::COLOR_BGR2BGRA},
                                        {0, cv::COLOR_BGRA2GRAY, 0, cv::COLOR_BGRA2BGR, 0}};
    if (pixels.channels() == channels)
        return pixels;
    cv::Mat out;
    cv::cvtColor(pixels, out, Codes[pixels.channels()][channels]);
    return out;
}

} // namespace ballast
