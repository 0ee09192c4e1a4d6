#include "core/imaging/header.h"

#include "core/imaging/bytesource.h"

#include <QCoreApplication>

#include <array>
#include <cstring>
#include <optional>
#include <utility>

namespace ballast {

namespace {

using Parsed = std::optional<ImageHeader>;

/// One entry list (IFD) of a TIFF structure, which EXIF blocks have too.
class TiffDirectory
{
public:
    TiffDirectory(ByteSource &source, std::uint64_t base) : m_source(source), m_base(base)
    {
        m_little = source.startsWith("II*\0", 4, base);
        m_valid = m_little || source.startsWith("MM\0*", 4, base);
        if (m_valid)
            m_directory = base + number(base + 4, 4);
    }

    bool isValid() const { return m_valid; }

    /// First value of a tag of the kinds BYTE, SHORT or LONG; `otherwise` where it is missing.
    std::uint32_t value(std::uint16_t tag, std::uint32_t otherwise) const
    {
        if (!m_valid)
            return otherwise;
        const std::uint32_t entries = number(m_directory, 2);
        for (std::uint32_t i = 0; i < entries; ++i) {
            const std::uint64_t entry = m_directory + 2 + 12ULL * i;
            if (m_source.at(entry, 12).empty())
                return otherwise;
            if (number(entry, 2) == tag)
                return firstValue(entry);
        }
        return otherwise;
    }

private:
    std::uint32_t number(std::uint64_t offset, std::size_t bytes) const
    {
        return m_little ? m_source.little(offset, bytes) : m_source.big(offset, bytes);
    }

    std::uint32_t firstValue(std::uint64_t entry) const
    {
        const std::uint32_t kind = number(entry + 2, 2);
        const std::size_t size = kind == 1 ? 1 : kind == 3 ? 2 : 4;
        const bool inPlace = number(entry + 4, 4) * std::uint64_t(size) <= 4;
        return number(inPlace ? entry + 8 : m_base + number(entry + 8, 4), size);
    }

    ByteSource &m_source;
    std::uint64_t m_base;
    std::uint64_t m_directory = 0;
    bool m_little = false;
    bool m_valid = false;
};

constexpr std::uint16_t TagOrientation = 0x0112;

std::uint8_t exifOrientation(ByteSource &source, std::uint64_t tiff)
{
    const std::uint32_t value = TiffDirectory(source, tiff).value(TagOrientation, 1);
    return value >= 1 && value <= 8 ? static_cast<std::uint8_t>(value) : std::uint8_t(1);
}

ImageHeader makeHeader(std::uint32_t width, std::uint32_t height, std::uint32_t channels,
                       std::uint32_t bits)
{
    ImageHeader header;
    header.width = static_cast<int>(width);
    header.height = static_cast<int>(height);
    header.channels = static_cast<std::uint8_t>(channels);
    header.bitDepth = static_cast<std::uint8_t>(bits);
    return header;
}

bool isFrameMarker(std::uint32_t marker)
{
    // SOF0…SOF15 without DHT (C4), JPG (C8) and DAC (CC).
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// Walks the segments up to the frame header; the entropy-coded data is never reached.
Parsed parseJpeg(ByteSource &source)
{
    std::uint8_t orientation = 1;
    std::uint64_t offset = 2;
    while (!source.at(offset, 4).empty()) {
        const std::uint32_t marker = source.big(offset + 1, 1);
        if (source.big(offset, 1) != 0xFF || marker == 0xD9 || marker == 0xDA)
            return {};
        if (marker == 0xFF || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8)) {
            offset += marker == 0xFF ? 1 : 2; // fill byte, or a marker without a length
            continue;
        }
        if (isFrameMarker(marker)) {
            if (source.at(offset, 10).empty())
                return {};
            ImageHeader header = makeHeader(source.big(offset + 7, 2), source.big(offset + 5, 2),
                                            source.big(offset + 9, 1), source.big(offset + 4, 1));
            header.orientation = orientation;
            return header;
        }
        if (marker == 0xE1 && orientation == 1 && source.startsWith("Exif\0", 5, offset + 4))
            orientation = exifOrientation(source, offset + 10);
        offset += 2 + std::max<std::uint32_t>(2, source.big(offset + 2, 2));
    }
    return {};
}

/// IHDR, then the chunks before the pixels for an orientation.
Parsed parsePng(ByteSource &source)
{
    if (!source.startsWith("IHDR", 4, 12) || source.at(16, 10).empty())
        return {};
    constexpr std::array<std::uint8_t, 7> Channels{1, 0, 3, 3, 2, 0, 4}; // by colour type
    const std::uint32_t colour = source.big(25, 1);
    ImageHeader header = makeHeader(source.big(16, 4), source.big(20, 4),
                                    colour < Channels.size() ? Channels[colour] : 0u,
                                    colour == 3 ? 8u : source.big(24, 1));
    for (std::uint64_t offset = 33; !source.at(offset, 8).empty();) {
        if (source.startsWith("IDAT", 4, offset + 4) || source.startsWith("IEND", 4, offset + 4))
            break;
        if (source.startsWith("eXIf", 4, offset + 4))
            header.orientation = exifOrientation(source, offset + 8);
        offset += 12ULL + source.big(offset, 4);
    }
    return header;
}

Parsed parseBmp(ByteSource &source)
{
    const std::uint32_t info = source.little(14, 4);
    if (source.at(14, 16).empty())
        return {};
    if (info == 12) // OS/2 header with 16-bit sizes
        return makeHeader(source.little(18, 2), source.little(20, 2), 3, 8);
    // A negative height means that the rows run from the top.
    const auto height = static_cast<std::int32_t>(source.little(22, 4));
    const std::uint32_t bits = source.little(28, 2);
    return makeHeader(source.little(18, 4),
                      height < 0 ? 0u - static_cast<std::uint32_t>(height)
                                 : static_cast<std::uint32_t>(height),
                      bits == 32 ? 4 : 3, 8);
}

std::uint8_t webpOrientation(ByteSource &source)
{
    for (std::uint64_t offset = 12; !source.at(offset, 8).empty();) {
        const std::uint32_t size = source.little(offset + 4, 4);
        if (source.startsWith("EXIF", 4, offset)) {
            const bool prefixed = source.startsWith("Exif\0\0", 6, offset + 8);
            return exifOrientation(source, offset + (prefixed ? 14 : 8));
        }
        offset += 8ULL + size + (size & 1);
    }
    return 1;
}

Parsed parseWebp(ByteSource &source)
{
    if (source.at(12, 18).empty())
        return {};
    if (source.startsWith("VP8X", 4, 12)) {
        const std::uint32_t flags = source.little(20, 1);
        ImageHeader header =
            makeHeader(source.little(24, 3) + 1, source.little(27, 3) + 1, flags & 0x10 ? 4 : 3, 8);
        if (flags & 0x08)
            header.orientation = webpOrientation(source);
        return header;
    }
    if (source.startsWith("VP8L", 4, 12)) {
        const std::uint32_t bits = source.little(21, 4);
        return makeHeader((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, bits >> 28 & 1 ? 4 : 3,
                          8);
    }
    if (source.startsWith("VP8 ", 4, 12))
        return makeHeader(source.little(26, 2) & 0x3FFF, source.little(28, 2) & 0x3FFF, 3, 8);
    return {};
}

Parsed parseTiff(ByteSource &source)
{
    const TiffDirectory directory(source, 0);
    if (!directory.isValid())
        return {};
    ImageHeader header = makeHeader(directory.value(0x0100, 0), directory.value(0x0101, 0),
                                    directory.value(0x0115, 1), directory.value(0x0102, 1));
    header.orientation = exifOrientation(source, 0);
    return header;
}

Parsed parseGif(ByteSource &source)
{
    return makeHeader(source.little(6, 2), source.little(8, 2), 3, 8);
}

struct Signature
{
    const char *bytes;
    std::size_t size;
    std::uint64_t offset;
    const char *format;
    Parsed (*parse)(ByteSource &);
};

constexpr Signature Signatures[] = {
    {"\xFF\xD8\xFF", 3, 0, "jpeg", parseJpeg},
    {"\x89PNG\r\n\x1A\n", 8, 0, "png", parsePng},
    {"BM", 2, 0, "bmp", parseBmp},
    {"WEBP", 4, 8, "webp", parseWebp},
    {"II*\0", 4, 0, "tiff", parseTiff},
    {"MM\0*", 4, 0, "tiff", parseTiff},
    {"GIF8", 4, 0, "gif", parseGif},
};

Parsed parse(ByteSource &source)
{
    for (const Signature &signature : Signatures) {
        if (!source.startsWith(signature.bytes, signature.size, signature.offset))
            continue;
        Parsed header = signature.parse(source);
        // Beyond 2^20 a side no decoder follows: the file is damaged.
        constexpr int Largest = 1 << 20;
        if (!header || header->width <= 0 || header->height <= 0 || header->width > Largest ||
            header->height > Largest)
            return {};
        header->format = QString::fromLatin1(signature.format);
        if (header->orientation >= 5)
            std::swap(header->width, header->height);
        return header;
    }
    return {};
}

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Images)
};

Result<ImageHeader> readHeader(ByteSource &source, const QString &path)
{
    const Parsed header = source.isOpen() ? parse(source) : Parsed();
    if (header)
        return *header;
    if (source.errorNumber() != 0)
        return Error{Text::tr("The image cannot be read (%1)")
                         .arg(QString::fromLocal8Bit(std::strerror(source.errorNumber()))),
                     path, Text::tr("Check that it exists and that you may read it.")};
    return Error{source.at(0, 1).empty()
                     ? Text::tr("The image file is empty")
                     : Text::tr("This is not an image that can be read, or it is damaged"),
                 path, Text::tr("Replace it or remove it from the dataset.")};
}

} // namespace

Result<ImageHeader> readImageHeader(const QString &path)
{
    ByteSource source(path);
    return readHeader(source, path);
}

Result<ImageHeader> readImageHeader(QByteArrayView bytes, const QString &nameForErrors)
{
    ByteSource source({reinterpret_cast<const std::uint8_t *>(bytes.data()),
                       static_cast<std::size_t>(bytes.size())});
    return readHeader(source, nameForErrors);
}

bool isImageSuffix(const QString &suffix)
{
    static constexpr QLatin1String Suffixes[] = {
        QLatin1String("jpg"),  QLatin1String("jpeg"), QLatin1String("png"),  QLatin1String("bmp"),
        QLatin1String("webp"), QLatin1String("tif"),  QLatin1String("tiff"), QLatin1String("jpe"),
        QLatin1String("jfif"), QLatin1String("mpo"),  QLatin1String("dib"),
    };
    for (const QLatin1String &known : Suffixes)
        if (suffix.compare(known, Qt::CaseInsensitive) == 0)
            return true;
    return false;
}

} // namespace ballast
