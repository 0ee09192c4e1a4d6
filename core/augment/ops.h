#pragma once

#include "core/augment/program.h"
#include "core/dataset/annotation.h"

#include <opencv2/core/mat.hpp>
#include <opencv2/core/matx.hpp>

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <variant>
#include <vector>

/// What a compiled program is made of: values with every draw made, in full-size pixels.
namespace ballast {

struct Frame
{
    int width = 0;
    int height = 0;
    Box box() const { return {0, 0, double(width), double(height)}; }
    bool operator==(const Frame &) const = default;
};

/// In the order of params::BorderModes.
enum class Border : std::uint8_t { Constant, Reflect, Reflect101, Replicate, Wrap };
/// In the order of params::Interpolations.
enum class Sampling : std::uint8_t { Linear, Nearest, Cubic };

/// Moves the content. `map` takes edge coordinates (0…W) of the frame before to the frame after.
struct GeometryOp
{
    cv::Matx33d map = cv::Matx33d::eye();
    Frame in;
    Frame out;
    Border border = Border::Constant;
    std::uint32_t fill = 0; ///< 0xRRGGBB
    Sampling sampling = Sampling::Linear;
    bool average = true; ///< shrinking averages the pixels it joins
};

class Field;
/// Moves the content by a smooth distortion; the frame stays. See field.h.
struct FieldOp
{
    std::shared_ptr<const Field> field; ///< never null
    Border border = Border::Constant;
    std::uint32_t fill = 0; ///< 0xRRGGBB
    Sampling sampling = Sampling::Linear;
};

/// Cuts the frame into pieces and lays them down elsewhere; together they fill it again.
struct TilesOp
{
    struct Tile
    {
        cv::Rect from, to; ///< of one size, full-size pixels
    };
    Frame frame;
    std::vector<Tile> tiles;
};

/// What a curve is asked for.
enum class ToneChannel : std::uint8_t { Blue, Green, Red, Grey };

/// level → gain · level + offset, then gamma where it is not 1, then the curve where there is one.
struct ToneOp
{
    double gain = 1;
    double offset = 0; ///< grey levels
    double gamma = 1;
    /// Levels are 0…255, of neighbouring steps not rounded in between. The result is clipped.
    std::function<double(double level, ToneChannel channel)> curve = nullptr;
    bool perChannel = false; ///< the curve differs between channels

    bool isLinear() const { return gamma == 1 && !curve; }
};

struct HsvOp
{
    double hue = 0; ///< degrees
    double saturation = 0;
    double value = 0;  ///< of 255
    double gain = 1;   ///< of every channel, before the rest
    double offset = 0; ///< likewise, grey levels
};

/// In the order of params::GrayMethods.
enum class GrayMethod : std::uint8_t { Weighted, Lab, Desaturation, Average, Max, Pca };
struct GrayOp
{
    GrayMethod method = GrayMethod::Weighted;
};

struct ClaheOp
{
    double clipLimit = 4;
    int tilesX = 8;
    int tilesY = 8;
};

struct GaussianOp
{
    double sigma = 1; ///< px
    int window = 0;   ///< px, odd; 0 = as sigma needs
};

struct MotionOp
{
    std::vector<cv::Point> taps; ///< offsets from the pixel, all of one weight
};

struct NoiseOp
{
    double sigma = 0; ///< grey levels
    double mean = 0;  ///< grey levels
    bool perChannel = true;
    double fineness = 1; ///< noise pixels per full-size pixel, (0, 1]
    std::uint64_t seed = 0;
};

struct CompressionOp
{
    bool webp = false;
    int quality = 95;
};

/// In the order of params::HoleFills.
enum class HoleFill : std::uint8_t { Colour, RandomPixels, RandomColour, Telea, NavierStokes };
/// Rectangles painted over; what they cover of an object is no longer seen.
struct HolesOp
{
    Frame frame;
    std::vector<cv::Rect> holes; ///< px; more than OutlineTrack::MostHoles must not overlap
    cv::Matx33d turn = cv::Matx33d::eye(); ///< rigid; takes the holes to where they lie
    HoleFill fill = HoleFill::Colour;
    std::uint32_t colour = 0; ///< 0xRRGGBB
    std::uint64_t seed = 0;
};

/// Puts a piece of another image onto this one.
struct PasteOp
{
    Frame frame;             ///< of the image it is put on
    int partner = -1;        ///< in the PartnerSource; −1: the source image as it came
    Frame partnerFrame;      ///< full size
    cv::Matx33d map;         ///< affine: edge coordinates of the partner to those of `frame`
    std::vector<Point> mask; ///< what is shown of the partner, in its pixels; crosses not itself
    PasteBlend blend = PasteBlend::Hard;
    double feather = 0;               ///< px of `frame`
    double opacity = 1;               ///< 0…1
    bool covers = true;               ///< objects below lose what lies under the mask
    std::vector<AddedObject> objects; ///< objects of the partner that come along
};

/// Paints over regions so that nothing is to be seen there.
struct BlankOp
{
    Frame frame;
    std::vector<cv::Rect> regions; ///< px of `frame`
    std::vector<cv::Rect> kept;    ///< objects that stay: their colours are not drawn in
    bool inpaint = false; ///< drawn in from around (Telea 2004); false: the mean colour around it
};

/// Memory that grows and is never given back between images: no page faults in steady state.
class PixelBuffer
{
public:
    /// A header on the buffer's own memory; invalid after the next call. Contents are undefined.
    cv::Mat mat(int rows, int cols, int type);

private:
    std::vector<std::uint8_t> m_bytes;
};

/// What painting needs besides the pixels.
struct PaintContext
{
    PixelBuffer &buffer; ///< for a stage's own use
    PixelBuffer &second; ///< another
    double scale = 1;    ///< raster pixels per full-size pixel (draft < 1)
    const PartnerSource *partners = nullptr;
    const cv::Mat *source = nullptr; ///< the image as it came
    bool *failed = nullptr;          ///< set where the pixels of a partner cannot be had
};

/// cv::inpaint, also for images of one row or column, beyond which OpenCV 4.6 reads.
cv::Mat inpainted(const cv::Mat &image, const cv::Mat &mask, double radius, int method);

/// Any change of pixels that moves nothing and is joined with nothing: every draw made and held by
/// the function. The image is changed in place: 8-bit grey, BGR or BGRA; alpha stays.
struct EffectOp
{
    std::function<void(cv::Mat &image, const PaintContext &context)> paint;
    double hidden = 0; ///< share of the pixels, all over, that no longer show what was there
    /// Where nothing is left to be seen of what was there; px of the frame, without holes.
    std::vector<std::vector<Point>> covered = {};
};

using Op = std::variant<GeometryOp, FieldOp, TilesOp, ToneOp, HsvOp, GrayOp, ClaheOp, GaussianOp,
                        MotionOp, NoiseOp, CompressionOp, HolesOp, EffectOp, PasteOp, BlankOp>;

/// 0xRRGGBB as the pixel value of an image with that many channels; alpha is opaque.
std::array<std::uint8_t, 4> pixelOf(std::uint32_t rgb, int channels);

// One painter per operation, in the file of its family. `image` is changed in place: 8-bit grey,
// BGR or BGRA; alpha is never touched by colour, blur and noise.
using ToneTable = std::array<std::uint8_t, 256>;
struct ToneTables
{
    std::array<ToneTable, 4> channel{}; ///< by ToneChannel
    bool alike = true;                  ///< the same for all channels
};
ToneTables toneTables(const std::vector<ToneOp> &ops);
inline ToneTables sameForAll(const ToneTable &table)
{
    return {{table, table, table, table}, true};
}
/// `target` has size and type of `source` or is the same image.
void paintTone(const cv::Mat &source, cv::Mat &target, const ToneTables &tables);
void paint(cv::Mat &image, const HsvOp &op, const PaintContext &context);
void paint(cv::Mat &image, const GrayOp &op, const PaintContext &context);
void paint(cv::Mat &image, const ClaheOp &op, const PaintContext &context);
void paint(cv::Mat &image, const GaussianOp &op, const PaintContext &context);
void paint(cv::Mat &image, const MotionOp &op, const PaintContext &context);
void paint(cv::Mat &image, const NoiseOp &op, const PaintContext &context);
void paint(cv::Mat &image, const CompressionOp &op, const PaintContext &context);
void paint(cv::Mat &image, const HolesOp &op, const PaintContext &context);
void paint(cv::Mat &image, const PasteOp &op, const PaintContext &context);
void paint(cv::Mat &image, const BlankOp &op, const PaintContext &context);
inline void paint(cv::Mat &image, const EffectOp &op, const PaintContext &context)
{
    op.paint(image, context);
}

} // namespace ballast
