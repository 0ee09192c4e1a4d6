#include "core/imaging/jpegcodec.h"

#include <turbojpeg.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace ballast {

namespace {

using Handle = std::unique_ptr<void, int (*)(tjhandle)>;

/// The thread's decompressor. It is thrown away after an error: libjpeg-turbo 2.1 keeps a half-read
/// header in it that makes the next image fail.
Handle &decompressor()
{
    static thread_local Handle handle(nullptr, tjDestroy);
    if (!handle)
        handle.reset(tjInitDecompress());
    return handle;
}

tjhandle compressor()
{
    static thread_local const Handle handle(tjInitCompress(), tjDestroy);
    return handle.get();
}

const unsigned char *unsignedBytes(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

/// The smallest of 1, 1/2, 1/4, 1/8 (those with SIMD) whose longer side is at least `atLeast`.
tjscalingfactor scalingFor(int longerSide, int atLeast)
{
    tjscalingfactor best{1, 1};
    if (atLeast <= 0)
        return best;
    for (const int denominator : {2, 4, 8})
        if (const tjscalingfactor factor{1, denominator}; TJSCALED(longerSide, factor) >= atLeast)
            best = factor;
    return best;
}

/// One flat colour below the first two rows of blocks: nothing but the grey that stands for missing
/// data. (What follows the cut may be taken for a few first blocks, and colour bleeds downwards.)
bool isFlat(const cv::Mat &pixels)
{
    constexpr int BlockRows = 32;
    const std::size_t size = pixels.elemSize();
    const int top = pixels.rows > 2 * BlockRows ? BlockRows : 0;
    const uchar *first = pixels.ptr(top);
    for (int y = top; y < pixels.rows; ++y)
        for (int x = 0; x < pixels.cols; ++x)
            if (!std::equal(first, first + size, pixels.ptr(y, x)))
                return false;
    return true;
}

/// Padding between markers, as some cameras and tools leave it: the picture is whole.
bool isHarmless(const char *warning)
{
    return QByteArrayView(warning).contains("extraneous bytes");
}

/// Fills size and colours; Done, or why not.
JpegDecoding::Outcome readHeader(QByteArrayView bytes, JpegDecoding &result, int &colours)
{
    Handle &handle = decompressor();
    int subsampling = 0;
    if (tjDecompressHeader3(handle.get(), unsignedBytes(bytes),
                            static_cast<unsigned long>(bytes.size()), &result.fullWidth,
                            &result.fullHeight, &subsampling, &colours) != 0) {
        const bool sampling =
            QByteArrayView(tjGetErrorStr2(handle.get())).contains("subsampling type");
        handle.reset();
        return sampling ? JpegDecoding::Unsupported : JpegDecoding::Unusable;
    }
    return qint64(result.fullWidth) * result.fullHeight >= PixelLimit ? JpegDecoding::TooLarge
                                                                      : JpegDecoding::Done;
}

/// False when nothing came out. Sets `damaged`.
bool decompress(QByteArrayView bytes, cv::Mat &to, TJPF format, bool &damaged)
{
    Handle &handle = decompressor();
    const int status =
        tjDecompress2(handle.get(), unsignedBytes(bytes), static_cast<unsigned long>(bytes.size()),
                      to.ptr(), to.cols, static_cast<int>(to.step), to.rows, format,
                      TJFLAG_ACCURATEDCT | TJFLAG_LIMITSCANS);
    if (status == 0)
        return true;
    const bool fatal = tjGetErrorCode(handle.get()) != TJERR_WARNING;
    damaged = fatal || !isHarmless(tjGetErrorStr2(handle.get()));
    handle.reset();
    return !fatal;
}

/// Inverted inks, 255 = none, to BGR.
void cmykToBgr(const cv::Mat &cmyk, cv::Mat &bgr)
{
    for (int y = 0; y < cmyk.rows; ++y)
        for (int x = 0; x < cmyk.cols; ++x) {
            const auto &inks = cmyk.at<cv::Vec4b>(y, x);
            const int black = inks[3];
            for (int i = 0; i < 3; ++i)
                bgr.at<cv::Vec3b>(y, x)[2 - i] =
                    static_cast<uchar>(black - (((255 - inks[i]) * black) >> 8));
        }
}

} // namespace

JpegDecoding decodeJpeg(QByteArrayView bytes, int atLeast, const PixelSource &pixelSource)
{
    JpegDecoding result;
    int colours = 0;
    result.outcome = readHeader(bytes, result, colours);
    if (result.outcome != JpegDecoding::Done)
        return result;
    const bool grey = colours == TJCS_GRAY, cmyk = colours == TJCS_CMYK || colours == TJCS_YCCK;
    const auto factor = scalingFor(std::max(result.fullWidth, result.fullHeight), atLeast);
    result.pixels = pixelSource(TJSCALED(result.fullHeight, factor),
                                TJSCALED(result.fullWidth, factor), grey ? CV_8UC1 : CV_8UC3);
    bool usable = false;
    if (cmyk) {
        cv::Mat inks(result.pixels.size(), CV_8UC4);
        usable = decompress(bytes, inks, TJPF_CMYK, result.damaged);
        cmykToBgr(inks, result.pixels);
    } else {
        usable = decompress(bytes, result.pixels, grey ? TJPF_GRAY : TJPF_BGR, result.damaged);
    }
    if (!usable || (result.damaged && isFlat(result.pixels)))
        result.outcome = JpegDecoding::Unusable;
    return result;
}

QByteArrayView encodeJpegInPlace(const cv::Mat &pixels, int quality, bool fullChroma)
{
    const bool grey = pixels.channels() == 1;
    const int format = grey ? TJPF_GRAY : pixels.channels() == 4 ? TJPF_BGRX : TJPF_BGR;
    const int subsampling = grey ? TJSAMP_GRAY : fullChroma ? TJSAMP_444 : TJSAMP_420;
    static thread_local std::vector<unsigned char> buffer;
    const unsigned long room = tjBufSize(pixels.cols, pixels.rows, subsampling);
    if (room == static_cast<unsigned long>(-1))
        return {};
    if (buffer.size() < room)
        buffer.resize(room);
    unsigned char *to = buffer.data();
    unsigned long size = static_cast<unsigned long>(buffer.size());
    if (tjCompress2(compressor(), pixels.ptr(), pixels.cols, static_cast<int>(pixels.step),
                    pixels.rows, format, &to, &size, subsampling, std::clamp(quality, 1, 100),
                    TJFLAG_ACCURATEDCT | TJFLAG_NOREALLOC) != 0)
        return {};
    return {reinterpret_cast<const char *>(to), static_cast<qsizetype>(size)};
}

QByteArray encodeJpeg(const cv::Mat &pixels, int quality, bool fullChroma)
{
    return encodeJpegInPlace(pixels, quality, fullChroma).toByteArray();
}

} // namespace ballast
