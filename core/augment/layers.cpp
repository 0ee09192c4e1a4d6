#include "core/augment/layers.h"

#include "core/augment/lanes.h"

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

using cv::v_uint16x8;
using cv::v_uint8x16;
using lanes::forBlocks;
using lanes::Pixels;

/// a · b / 255, rounded.
inline v_uint8x16 product(const v_uint8x16 &a, const v_uint8x16 &b)
{
    v_uint16x8 a0, a1, b0, b1;
    cv::v_expand(a, a0, a1);
    cv::v_expand(b, b0, b1);
    const v_uint16x8 half = cv::v_setall_u16(128);
    const auto share = [&](const v_uint16x8 &p) { return (p + half + (p >> 8)) >> 8; };
    return cv::v_pack(share(cv::v_mul_wrap(a0, b0)), share(cv::v_mul_wrap(a1, b1)));
}

inline v_uint8x16 inverse(const v_uint8x16 &a)
{
    return cv::v_setall_u8(255) - a;
}

/// change(level, extra byte of the pixel, channel) on all colours of a row.
template <int Channels, class Change>
void changeRow(std::uint8_t *row, const std::uint8_t *extra, int width, Change change)
{
    forBlocks<Channels>(row, width, [&](std::uint8_t *block, int x) {
        Pixels<Channels> pixels(block);
        std::uint8_t rest[16] = {};
        const std::uint8_t *bytes = extra + x;
        if (x + 16 > width) {
            std::copy_n(bytes, width - x, rest);
            bytes = rest;
        }
        const v_uint8x16 at = cv::v_load(bytes);
        pixels.blue = change(pixels.blue, at, 0);
        if constexpr (Channels > 1) {
            pixels.green = change(pixels.green, at, 1);
            pixels.red = change(pixels.red, at, 2);
        }
        pixels.store(block);
    });
}

template <class Change> void changeAll(cv::Mat &image, const cv::Mat &extra, Change change)
{
    for (int y = 0; y < image.rows; ++y) {
        auto *row = image.ptr<std::uint8_t>(y);
        const auto *at = extra.ptr<std::uint8_t>(y);
        if (image.channels() == 1)
            changeRow<1>(row, at, image.cols, change);
        else if (image.channels() == 3)
            changeRow<3>(row, at, image.cols, change);
        else
            changeRow<4>(row, at, image.cols, change);
    }
}

std::array<v_uint8x16, 3> vectorsOf(std::uint32_t rgb, int channels)
{
    const auto colours = coloursOf(rgb, channels);
    return {cv::v_setall_u8(std::uint8_t(colours[0])), cv::v_setall_u8(std::uint8_t(colours[1])),
            cv::v_setall_u8(std::uint8_t(colours[2]))};
}

} // namespace

std::array<int, 3> coloursOf(std::uint32_t rgb, int channels)
{
    const auto pixel = pixelOf(rgb, channels);
    return channels == 1 ? std::array<int, 3>{pixel[0], pixel[0], pixel[0]}
                         : std::array<int, 3>{pixel[0], pixel[1], pixel[2]};
}

void coverWith(cv::Mat &image, const cv::Mat &cover, std::uint32_t rgb)
{
    const auto colours = vectorsOf(rgb, image.channels());
    changeAll(image, cover, [&](const v_uint8x16 &level, const v_uint8x16 &at, int c) {
        return product(level, inverse(at)) + product(colours[std::size_t(c)], at);
    });
}

void addLight(cv::Mat &image, const cv::Mat &cover, std::uint32_t rgb, double gain)
{
    const auto colours = vectorsOf(rgb, image.channels());
    const auto factor =
        cv::v_setall_u16(std::uint16_t(std::lround(std::clamp(gain, 0.0, 1.0) * 65535)));
    const auto half = cv::v_setall_u16(128);
    changeAll(image, cover, [&](const v_uint8x16 &level, const v_uint8x16 &at, int c) {
        v_uint16x8 low, high;
        cv::v_expand(level + product(colours[std::size_t(c)], at), low, high);
        return cv::v_pack((cv::v_mul_hi(low << 8, factor) + half) >> 8,
                          (cv::v_mul_hi(high << 8, factor) + half) >> 8);
    });
}

void screenWith(cv::Mat &image, const cv::Mat &layer)
{
    const int channels = image.channels();
    for (int y = 0; y < image.rows; ++y) {
        auto *row = image.ptr<std::uint8_t>(y);
        const auto *light = layer.ptr<std::uint8_t>(y);
        int i = 0;
        if (channels == 3)
            for (; i + 16 <= 3 * image.cols; i += 16)
                cv::v_store(row + i, inverse(product(inverse(cv::v_load(row + i)),
                                                     inverse(cv::v_load(light + i)))));
        for (int x = i / 3; x < image.cols; ++x)
            for (int c = 0; c < std::min(channels, 3); ++c) {
                if (channels == 3 && 3 * x + c < i)
                    continue;
                const std::uint8_t *at = light + 3 * x;
                const int add =
                    channels == 1 ? (at[0] * 29 + at[1] * 150 + at[2] * 77) >> 8 : at[c];
                std::uint8_t &level = row[x * channels + c];
                level = std::uint8_t(255 - ((255 - level) * (255 - add) + 127) / 255);
            }
    }
}

void paintLightness(std::uint8_t *pixel, int channels, double lightness, double cover)
{
    const int b = pixel[0], g = pixel[channels > 1], r = pixel[channels > 1 ? 2 : 0];
    // In the hexcone, colours keep their share of the room that the lightness
    // leaves them.
    const double was = (std::max({b, g, r}) + std::min({b, g, r})) / 2.0;
    const double room = 127.5 - std::abs(was - 127.5);
    const double newRoom = 127.5 - std::abs(lightness - 127.5);
    const double gain = room > 0 ? newRoom / room : 0;
    for (int c = 0; c < std::min(channels, 3); ++c) {
        const double now = lightness + (pixel[c] - was) * gain;
        pixel[c] = std::uint8_t(std::clamp(pixel[c] + (now - pixel[c]) * cover + 0.5, 0.0, 255.0));
    }
}

} // namespace ballast
