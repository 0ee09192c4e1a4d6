#include "core/imaging/turn.h"

#include <turbojpeg.h>

#include <array>
#include <memory>

namespace ballast {

namespace {

/// libturbojpeg's name of a turn; rotations are clockwise.
TJXOP operation(const Turn &turn)
{
    static constexpr std::array plain{TJXOP_NONE, TJXOP_HFLIP, TJXOP_VFLIP, TJXOP_ROT180};
    static constexpr std::array crossed{TJXOP_TRANSPOSE, TJXOP_ROT90, TJXOP_ROT270,
                                        TJXOP_TRANSVERSE};
    const std::size_t index = (turn.mirrorX ? 1U : 0U) + (turn.mirrorY ? 2U : 0U);
    return (turn.transpose ? crossed : plain)[index];
}

} // namespace

Turn Turn::then(const Turn &next) const
{
    const bool x = next.transpose ? mirrorY : mirrorX, y = next.transpose ? mirrorX : mirrorY;
    return {transpose != next.transpose, x != next.mirrorX, y != next.mirrorY};
}

Turn turnOfOrientation(int orientation)
{
    static constexpr std::array<Turn, 9> Table{{{},
                                                {},
                                                {false, true, false},
                                                {false, true, true},
                                                {false, false, true},
                                                {true, false, false},
                                                {true, true, false},
                                                {true, true, true},
                                                {true, false, true}}};
    return orientation >= 1 && orientation <= 8 ? Table[static_cast<std::size_t>(orientation)]
                                                : Turn();
}

std::optional<QByteArray> turnJpeg(QByteArrayView bytes, const Turn &turn)
{
    const std::unique_ptr<void, int (*)(tjhandle)> handle(tjInitTransform(), tjDestroy);
    tjtransform transform{};
    transform.op = operation(turn);
    transform.options = TJXOPT_PERFECT | TJXOPT_COPYNONE;
    unsigned char *out = nullptr;
    unsigned long size = 0;
    const int status = tjTransform(
        handle.get(), reinterpret_cast<const unsigned char *>(bytes.data()),
        static_cast<unsigned long>(bytes.size()), 1, &out, &size, &transform, TJFLAG_LIMITSCANS);
    const std::unique_ptr<unsigned char, void (*)(unsigned char *)> owner(out, tjFree);
    // A warning means that the file is cut off or damaged: the decoder's way tells so.
    if (status != 0 || !out)
        return std::nullopt;
    return QByteArray(reinterpret_cast<const char *>(out), static_cast<qsizetype>(size));
}

} // namespace ballast
