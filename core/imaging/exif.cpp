#include "core/imaging/exif.h"

#include <QtEndian>

namespace ballast {

namespace {

/// Bounds-checked big- and little-endian numbers; reading past the end gives 0.
class Reader
{
public:
    explicit Reader(QByteArrayView bytes, bool bigEndian = true)
        : m_bytes(bytes), m_bigEndian(bigEndian)
    {
    }

    template <class T> T number(qsizetype at) const
    {
        if (at < 0 || at > m_bytes.size() - qsizetype(sizeof(T)))
            return 0;
        const void *from = m_bytes.data() + at;
        return m_bigEndian ? qFromBigEndian<T>(from) : qFromLittleEndian<T>(from);
    }
    quint16 u16(qsizetype at) const { return number<quint16>(at); }
    quint32 u32(qsizetype at) const { return number<quint32>(at); }

private:
    QByteArrayView m_bytes;
    bool m_bigEndian;
};

QByteArrayView part(QByteArrayView bytes, qsizetype from, qsizetype length)
{
    if (from >= bytes.size())
        return {};
    return bytes.sliced(from, std::min(length, bytes.size() - from));
}

/// `tiff` starts at "II" or "MM"; only the first directory counts.
std::uint8_t orientationOfTiff(QByteArrayView tiff)
{
    constexpr quint16 OrientationTag = 0x0112, Short = 3, Long = 4;
    if (tiff.size() < 14 || !(tiff.startsWith("II") || tiff.startsWith("MM")))
        return 1;
    const Reader in(tiff, tiff[0] == 'M');
    if (in.u16(2) != 42)
        return 1;
    const qsizetype directory = in.u32(4);
    const int entries = in.u16(directory);
    for (int i = 0; i < entries; ++i) {
        const qsizetype entry = directory + 2 + 12 * qsizetype(i);
        if (in.u16(entry) != OrientationTag)
            continue;
        const quint16 type = in.u16(entry + 2);
        const quint32 value = type == Short  ? in.u16(entry + 8)
                              : type == Long ? in.u32(entry + 8)
                                             : 1;
        return value >= 1 && value <= 8 ? static_cast<std::uint8_t>(value) : 1;
    }
    return 1;
}

QByteArrayView withoutExifPrefix(QByteArrayView block)
{
    constexpr QByteArrayView Prefix("Exif\0\0", 6);
    return block.startsWith(Prefix) ? block.sliced(Prefix.size()) : block;
}

std::uint8_t orientationOfJpeg(QByteArrayView bytes)
{
    constexpr int StartOfScan = 0xda, EndOfImage = 0xd9, App1 = 0xe1;
    const Reader in(bytes);
    qsizetype at = 2;
    while (at + 4 <= bytes.size() && quint8(bytes[at]) == 0xff) {
        const int marker = quint8(bytes[at + 1]);
        if (marker == 0xff) { // fill byte
            ++at;
            continue;
        }
        if (marker == StartOfScan || marker == EndOfImage)
            return 1;
        const qsizetype length = std::max<qsizetype>(2, in.u16(at + 2));
        const QByteArrayView block = part(bytes, at + 4, length - 2);
        if (marker == App1 && block.startsWith("Exif"))
            return orientationOfTiff(withoutExifPrefix(block));
        at += 2 + length;
    }
    return 1;
}

/// PNG (big-endian: length, name, data, checksum) and RIFF (little-endian: name, length, data
/// padded to even) differ in little else.
struct ChunkLayout
{
    bool bigEndian;
    qsizetype first, lengthAt, nameAt, overhead, alignment;
    QByteArrayView exifName;
};
constexpr ChunkLayout PngLayout{true, 8, 0, 4, 12, 1, "eXIf"};
constexpr ChunkLayout WebpLayout{false, 12, 4, 0, 8, 2, "EXIF"};

std::uint8_t orientationOfChunks(QByteArrayView bytes, const ChunkLayout &layout)
{
    const Reader in(bytes, layout.bigEndian);
    qsizetype at = layout.first;
    while (at + 8 <= bytes.size()) {
        const qsizetype length = in.u32(at + layout.lengthAt);
        if (part(bytes, at + layout.nameAt, 4) == layout.exifName)
            return orientationOfTiff(withoutExifPrefix(part(bytes, at + 8, length)));
        at +=
            layout.overhead + (length + layout.alignment - 1) / layout.alignment * layout.alignment;
    }
    return 1;
}

} // namespace

std::uint8_t exifOrientation(QByteArrayView bytes)
{
    if (bytes.startsWith("\xff\xd8"))
        return orientationOfJpeg(bytes);
    if (bytes.startsWith("\x89PNG"))
        return orientationOfChunks(bytes, PngLayout);
    if (bytes.startsWith("RIFF") && part(bytes, 8, 4) == "WEBP")
        return orientationOfChunks(bytes, WebpLayout);
    return orientationOfTiff(bytes);
}

} // namespace ballast
