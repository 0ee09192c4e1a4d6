#include "core/imaging/codec.h"

#include "core/imaging/header.h"
#include "core/imaging/jpegcodec.h"
#include "core/imaging/turn.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include <array>
#include <limits>
#include <utility>

namespace ballast {

namespace {

struct CodecText
{
    Q_DECLARE_TR_FUNCTIONS(Codec)
};

Error notAnImage(const QString &name)
{
    return {
        CodecText::tr("This is not an image that can be read"), name,
        CodecText::tr("Ballast reads JPEG, PNG, WebP, BMP and TIFF. Convert or replace the file.")};
}

Error tooLarge(const QString &name)
{
    return {
        CodecText::tr("The image is too large to open"), name,
        CodecText::tr("Up to about a thousand million pixels can be opened. Cut it into tiles.")};
}

Error noMemory(const QString &name)
{
    return {CodecText::tr("There is not enough memory for this image"), name,
            CodecText::tr("Close other programs, use fewer jobs or cut the image into tiles.")};
}

Error nothingUsable(const QString &name)
{
    return {CodecText::tr("The JPEG is damaged, or of a rare kind, and nothing of it can be shown"),
            name, CodecText::tr("Replace the file by a whole copy or convert it to PNG.")};
}

/// A matrix inside `buffer`, which grows but never shrinks: images of changing sizes reuse the same
/// pages. Falls back to memory of its own past what one OpenCV row can address.
cv::Mat matrixIn(cv::Mat &buffer, int height, int width, int type)
{
    const qint64 needed = qint64(height) * width * CV_ELEM_SIZE(type);
    if (needed <= 0 || needed > std::numeric_limits<int>::max())
        return cv::Mat(height, width, type);
    const int bytes = static_cast<int>(needed);
    if (buffer.rows != 1 || buffer.type() != CV_8UC1 || buffer.cols < bytes)
        buffer.create(1, bytes, CV_8UC1);
    return buffer.colRange(0, bytes).reshape(CV_MAT_CN(type), height);
}

constexpr bool swapsSides(int orientation)
{
    return orientation >= 5;
}

/// `to` has the oriented size. Orientation as in EXIF: what must be done to the stored pixels.
void orient(const cv::Mat &from, cv::Mat &to, int orientation)
{
    const Turn turn = turnOfOrientation(orientation);
    if (turn.transpose)
        cv::transpose(from, to);
    if (turn.mirrorX || turn.mirrorY)
        cv::flip(turn.transpose ? to : from, to, turn.mirrorX && turn.mirrorY ? -1 : turn.mirrorX);
}

/// Memory of one thread for pixels that are turned before they are handed out. A very large image
/// does not stay in it.
class TurnBuffer
{
public:
    TurnBuffer() : m_buffer(&local()) {}
    ~TurnBuffer()
    {
        constexpr std::size_t Keep = std::size_t(64) << 20;
        if (m_buffer->total() > Keep)
            m_buffer->release();
    }
    Q_DISABLE_COPY_MOVE(TurnBuffer)
    cv::Mat &operator*() { return *m_buffer; }

private:
    static cv::Mat &local()
    {
        static thread_local cv::Mat buffer;
        return buffer;
    }
    cv::Mat *m_buffer;
};

/// Any depth and channel count that occurs in files → 8-bit with 1, 3 or 4 channels; empty if
/// there is no sensible way.
cv::Mat toEightBit(cv::Mat pixels)
{
    if (pixels.channels() == 2)
        cv::extractChannel(pixels, pixels, 0);
    if (pixels.channels() > 4)
        return {};
    switch (pixels.depth()) {
    case CV_8U:
        break;
    case CV_16U:
        pixels.convertTo(pixels, CV_8U, 1.0 / 257);
        break;
    case CV_32F:
    case CV_64F:
        pixels.convertTo(pixels, CV_8U, 255);
        break;
    default:
        return {};
    }
    return pixels;
}

Result<DecodedImage> decodeByOpenCv(QByteArrayView bytes, const QString &name, int orientation,
                                    cv::Mat *buffer)
{
    if (bytes.size() > std::numeric_limits<int>::max())
        return tooLarge(name);
    // OpenCV takes the bytes as a matrix, which it does not write to.
    const cv::Mat encoded(1, static_cast<int>(bytes.size()), CV_8UC1,
                          const_cast<char *>(bytes.data()));
    DecodedImage image;
    image.pixels = toEightBit(cv::imdecode(encoded, cv::IMREAD_UNCHANGED));
    if (image.pixels.empty())
        return notAnImage(name);
    // OpenCV's TIFF decoder turns the pixels itself; no flag keeps it from that.
    const bool turned = bytes.startsWith("II") || bytes.startsWith("MM");
    if (orientation > 1 && !turned) {
        cv::Mat own;
        const cv::Mat &stored = image.pixels;
        const bool swaps = swapsSides(orientation);
        cv::Mat upright = matrixIn(buffer ? *buffer : own, swaps ? stored.cols : stored.rows,
                                   swaps ? stored.rows : stored.cols, stored.type());
        orient(stored, upright, orientation);
        image.pixels = upright;
    }
    image.fullWidth = image.pixels.cols;
    image.fullHeight = image.pixels.rows;
    return image;
}

Result<DecodedImage> decodeByTurboJpeg(QByteArrayView bytes, const QString &name, int orientation,
                                       const DecodeOptions &options, cv::Mat *buffer)
{
    cv::Mat own;
    cv::Mat &target = buffer ? *buffer : own;
    TurnBuffer turn;
    cv::Mat &stored = orientation > 1 ? *turn : target;
    JpegDecoding jpeg = decodeJpeg(bytes, options.atLeast, [&](int height, int width, int type) {
        return matrixIn(stored, height, width, type);
    });
    // OpenCV leaves the rows of a cut-off JPEG as they were in memory: whole files only.
    if (jpeg.outcome == JpegDecoding::Unsupported &&
        bytes.last(std::min<qsizetype>(64, bytes.size())).contains("\xff\xd9"))
        return decodeByOpenCv(bytes, name, orientation, buffer);
    if (jpeg.outcome == JpegDecoding::TooLarge)
        return tooLarge(name);
    if (jpeg.outcome != JpegDecoding::Done)
        return nothingUsable(name);
    DecodedImage image{jpeg.pixels, jpeg.fullWidth, jpeg.fullHeight, jpeg.damaged};
    if (orientation > 1) {
        const bool swaps = swapsSides(orientation);
        image.pixels = matrixIn(target, swaps ? jpeg.pixels.cols : jpeg.pixels.rows,
                                swaps ? jpeg.pixels.rows : jpeg.pixels.cols, jpeg.pixels.type());
        orient(jpeg.pixels, image.pixels, orientation);
        if (swaps)
            std::swap(image.fullWidth, image.fullHeight);
    }
    return image;
}

Result<DecodedImage> decodeBytes(QByteArrayView bytes, const QString &name,
                                 const DecodeOptions &options, cv::Mat *buffer)
{
    try {
        const auto header = readImageHeader(bytes, name);
        const int orientation = header ? header->orientation : 1;
        if (bytes.startsWith("\xff\xd8"))
            return decodeByTurboJpeg(bytes, name, orientation, options, buffer);
        return decodeByOpenCv(bytes, name, orientation, buffer);
    } catch (const cv::Exception &exception) {
        if (exception.code == cv::Error::StsNoMem)
            return noMemory(name);
        if (exception.err.find("CV_IO_MAX_IMAGE") != std::string::npos)
            return tooLarge(name);
        return notAnImage(name);
    } catch (const std::bad_alloc &) {
        return noMemory(name);
    }
}

Error cannotEncode(const QString &why)
{
    return {CodecText::tr("The image cannot be encoded (%1)").arg(why),
            {},
            CodecText::tr("Choose another image format for the export.")};
}

QByteArray encodeByOpenCv(const cv::Mat &pixels, const char *ending, const std::vector<int> &flags)
{
    std::vector<uchar> bytes;
    if (!cv::imencode(ending, pixels, bytes, flags))
        return {};
    return {reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

QByteArray encodeAs(const cv::Mat &pixels, const EncodeOptions &options)
{
    switch (options.format) {
    case ImageFormat::Jpeg:
        return encodeJpeg(pixels, options.quality, options.fullChroma);
    case ImageFormat::Png:
        return encodeByOpenCv(pixels, ".png", {});
    case ImageFormat::Webp:
        return encodeByOpenCv(pixels, ".webp", {cv::IMWRITE_WEBP_QUALITY, options.quality});
    case ImageFormat::Bmp:
        return encodeByOpenCv(pixels, ".bmp", {});
    case ImageFormat::Tiff:
        return encodeByOpenCv(pixels, ".tiff", {});
    case ImageFormat::AsSource:
        break;
    }
    return {};
}

struct Suffix
{
    ImageFormat format;
    const char *name; ///< the first of a format is the one that is written
};
constexpr Suffix Suffixes[] = {
    {ImageFormat::Jpeg, "jpg"},  {ImageFormat::Jpeg, "jpeg"}, {ImageFormat::Jpeg, "jpe"},
    {ImageFormat::Jpeg, "jfif"}, {ImageFormat::Jpeg, "mpo"},  {ImageFormat::Png, "png"},
    {ImageFormat::Webp, "webp"}, {ImageFormat::Bmp, "bmp"},   {ImageFormat::Bmp, "dib"},
    {ImageFormat::Tiff, "tif"},  {ImageFormat::Tiff, "tiff"},
};

} // namespace

Result<DecodedImage> decodeImage(const QString &path, const DecodeOptions &options, cv::Mat *buffer)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error{CodecText::tr("The image cannot be read (%1)").arg(file.errorString()), path,
                     CodecText::tr("Check that it exists and that you may read it.")};
    static thread_local QByteArray bytes; // grows to the largest file; spares page faults
    constexpr qsizetype Keep = qsizetype(64) << 20;
    const qint64 size = file.size();
    if (bytes.size() < size || bytes.size() > Keep)
        bytes.resize(size);
    const qint64 got = file.read(bytes.data(), size);
    if (got <= 0)
        return notAnImage(path);
    return decodeBytes(QByteArrayView(bytes).first(got), path, options, buffer);
}

Result<DecodedImage> decodeImage(const QByteArray &bytes, const QString &nameForErrors,
                                 const DecodeOptions &options, cv::Mat *buffer)
{
    return decodeBytes(bytes, nameForErrors, options, buffer);
}

Result<QByteArray> encodeImage(const cv::Mat &pixels, const EncodeOptions &options)
{
    const int channels = pixels.channels();
    if (pixels.empty() || pixels.depth() != CV_8U ||
        (channels != 1 && channels != 3 && channels != 4))
        return cannotEncode(CodecText::tr("no 8-bit grey or colour pixels"));
    try {
        QByteArray bytes = encodeAs(pixels, options);
        if (bytes.isEmpty())
            return cannotEncode(CodecText::tr("the format takes no %1 × %2 pixels")
                                    .arg(pixels.cols)
                                    .arg(pixels.rows));
        return bytes;
    } catch (const cv::Exception &exception) {
        return cannotEncode(QString::fromStdString(exception.err));
    } catch (const std::bad_alloc &) {
        return noMemory({});
    }
}

QString suffixFor(ImageFormat format, const QString &sourcePath)
{
    if (format == ImageFormat::AsSource) {
        const QString own = QFileInfo(sourcePath).suffix();
        return formatForSuffix(own) != ImageFormat::AsSource ? own : QStringLiteral("png");
    }
    for (const Suffix &suffix : Suffixes)
        if (suffix.format == format)
            return QString::fromLatin1(suffix.name);
    return {};
}

ImageFormat formatForSuffix(const QString &suffix)
{
    for (const Suffix &known : Suffixes)
        if (suffix.compare(QLatin1String(known.name), Qt::CaseInsensitive) == 0)
            return known.format;
    return ImageFormat::AsSource;
}

} // namespace ballast
