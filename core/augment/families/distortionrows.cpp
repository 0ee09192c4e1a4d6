#include "core/augment/families/distortion.h"
#include "core/augment/params.h"

namespace ballast {

namespace {

using namespace params;

constexpr std::array Distributions{
    ParamChoice{"gaussian", QT_TRANSLATE_NOOP("Transforms", "Normal")},
    ParamChoice{"uniform", QT_TRANSLATE_NOOP("Transforms", "Even")}};
constexpr std::array Lenses{ParamChoice{"camera", QT_TRANSLATE_NOOP("Transforms", "Camera")},
                            ParamChoice{"fisheye", QT_TRANSLATE_NOOP("Transforms", "Fisheye")}};
constexpr std::array Operations{
    ParamChoice{"dilation", QT_TRANSLATE_NOOP("Transforms", "Bright parts grow")},
    ParamChoice{"erosion", QT_TRANSLATE_NOOP("Transforms", "Dark parts grow")}};

constexpr std::array Elastic{
    real("alpha", QT_TRANSLATE_NOOP("Transforms", "Strength"),
         QT_TRANSLATE_NOOP("Transforms",
                           "How far things move: the noise is multiplied by it before it counts as "
                           "pixels. With a smoothness of 50, 1 is not to be seen and 300 is mild. "
                           "What would fold the image is weakened. Default: 1."),
         0, 10000, 1),
    real("sigma", QT_TRANSLATE_NOOP("Transforms", "Smoothness"),
         QT_TRANSLATE_NOOP("Transforms",
                           "Size of the waves in pixels. Larger bends wider and less. Default: "
                           "50."),
         1, 500, 50),
    toggle("approximate", QT_TRANSLATE_NOOP("Transforms", "Short window"),
           QT_TRANSLATE_NOOP("Transforms",
                             "On: the noise is smoothed over 17 pixels only, whatever the "
                             "smoothness. Default: off."),
           false),
    toggle(
        "same_dxdy", QT_TRANSLATE_NOOP("Transforms", "Same across and down"),
        QT_TRANSLATE_NOOP("Transforms", "On: things move along one diagonal only. Default: off."),
        false),
    choice("noise_distribution", QT_TRANSLATE_NOOP("Transforms", "Noise"),
           QT_TRANSLATE_NOOP("Transforms",
                             "What is smoothed: normal noise, of which the largest value is made "
                             "1, or even noise from -1 to 1, which moves more. Default: normal."),
           Distributions),
    Interpolation,
    BorderMode,
    Fill};

constexpr std::array Grid{
    integer("num_steps", QT_TRANSLATE_NOOP("Transforms", "Cells"),
            QT_TRANSLATE_NOOP("Transforms",
                              "Cells of the grid in each direction. More cells bend more often. "
                              "Default: 5."),
            1, 50, 5),
    reals("distort_limit", QT_TRANSLATE_NOOP("Transforms", "Stretch"),
          QT_TRANSLATE_NOOP("Transforms",
                            "How much a cell shows more (positive) or less (negative) than its own "
                            "part, as a share of it. Default: -0.3 to 0.3."),
          -1, 1, -0.3, 0.3),
    toggle("normalized", QT_TRANSLATE_NOOP("Transforms", "Keep all in frame"),
           QT_TRANSLATE_NOOP("Transforms",
                             "On: the whole image stays in the frame. Off: it may be cut or leave "
                             "a border at the right and at the bottom. Default: on."),
           true),
    Interpolation,
    BorderMode,
    Fill};

constexpr std::array Optical{
    reals("distort_limit", QT_TRANSLATE_NOOP("Transforms", "Bend"),
          QT_TRANSLATE_NOOP("Transforms",
                            "How much straight lines bend: positive shrinks the corners inwards "
                            "(barrel), negative pulls them out (pincushion). Default: -0.05 to "
                            "0.05."),
          -2, 2, -0.05, 0.05),
    choice("mode", QT_TRANSLATE_NOOP("Transforms", "Lens"),
           QT_TRANSLATE_NOOP("Transforms",
                             "Camera follows the usual calibration formula, fisheye bends evenly "
                             "in all directions. Default: camera."),
           Lenses),
    Interpolation, BorderMode, Fill};

constexpr std::array Piecewise{
    reals("scale", QT_TRANSLATE_NOOP("Transforms", "Strength"),
          QT_TRANSLATE_NOOP("Transforms",
                            "How far the points of the grid move: three times the spread of a "
                            "normal draw, as a share of the shorter side. Default: 0.03 to 0.05."),
          0, 100, 0.03, 0.05, "", 3, true),
    integers("nb_rows", QT_TRANSLATE_NOOP("Transforms", "Rows of points"),
             QT_TRANSLATE_NOOP("Transforms",
                               "Points of the grid from top to bottom; more bend more often. "
                               "Default: 4 to 4."),
             2, 30, 4, 4),
    integers("nb_cols", QT_TRANSLATE_NOOP("Transforms", "Columns of points"),
             QT_TRANSLATE_NOOP("Transforms",
                               "Points of the grid from left to right; more bend more often. "
                               "Default: 4 to 4."),
             2, 30, 4, 4),
    toggle("absolute_scale", QT_TRANSLATE_NOOP("Transforms", "Strength in pixels"),
           QT_TRANSLATE_NOOP("Transforms",
                             "On: the strength is in pixels instead of a share of the side. "
                             "Default: off."),
           false),
    Interpolation,
    BorderMode,
    Fill};

constexpr std::array Plate{
    reals("scale_range", QT_TRANSLATE_NOOP("Transforms", "Strength"),
          QT_TRANSLATE_NOOP("Transforms",
                            "How far the points move: ten times the spread of a normal draw, as a "
                            "share of the sides. Default: 0.2 to 0.4."),
          0, 1, 0.2, 0.4),
    integer("num_control_points", QT_TRANSLATE_NOOP("Transforms", "Points per side"),
            QT_TRANSLATE_NOOP("Transforms",
                              "Points that are moved, in each direction; more bend in smaller "
                              "places. Default: 4."),
            2, 12, 4),
    Interpolation, BorderMode, Fill};

constexpr std::array ElasticGrid{
    integer("num_grid_xy.0", QT_TRANSLATE_NOOP("Transforms", "Cells across"),
            QT_TRANSLATE_NOOP("Transforms", "Cells of the grid from left to right. Default: 4."), 1,
            100, 4),
    integer("num_grid_xy.1", QT_TRANSLATE_NOOP("Transforms", "Cells down"),
            QT_TRANSLATE_NOOP("Transforms", "Cells of the grid from top to bottom. Default: 4."), 1,
            100, 4),
    integer("magnitude", QT_TRANSLATE_NOOP("Transforms", "Strength"),
            QT_TRANSLATE_NOOP("Transforms",
                              "How far the inner points of the grid move at most, in pixels. What "
                              "would fold the image is weakened. Default: 10."),
            1, 1000, 10, "px"),
    Interpolation};

constexpr std::array Shuffle{
    integer("grid.0", QT_TRANSLATE_NOOP("Transforms", "Rows"),
            QT_TRANSLATE_NOOP("Transforms", "Rows of tiles. Default: 3."), 1, 100, 3),
    integer("grid.1", QT_TRANSLATE_NOOP("Transforms", "Columns"),
            QT_TRANSLATE_NOOP("Transforms", "Columns of tiles. Default: 3."), 1, 100, 3)};

constexpr std::array Morphology{
    integer("scale.0", QT_TRANSLATE_NOOP("Transforms", "Brush width"),
            QT_TRANSLATE_NOOP("Transforms",
                              "Width of the round brush in pixels; larger grows more. Default: 2."),
            1, 100, 2, "px"),
    integer("scale.1", QT_TRANSLATE_NOOP("Transforms", "Brush height"),
            QT_TRANSLATE_NOOP("Transforms",
                              "Height of the round brush in pixels; larger grows more. Default: "
                              "3."),
            1, 100, 3, "px"),
    choice("operation", QT_TRANSLATE_NOOP("Transforms", "Operation"),
           QT_TRANSLATE_NOOP("Transforms", "Which parts grow. Default: bright ones."), Operations)};

constexpr std::array Water{
    reals("amplitude_range", QT_TRANSLATE_NOOP("Transforms", "Height of the waves"),
          QT_TRANSLATE_NOOP("Transforms",
                            "How far all waves together can move things, as a share of the shorter "
                            "side. What would fold the image is weakened. Default: 0.01 to 0.05."),
          0, 1, 0.01, 0.05, "", 3),
    reals("wavelength_range", QT_TRANSLATE_NOOP("Transforms", "Length of the waves"),
          QT_TRANSLATE_NOOP("Transforms",
                            "From crest to crest, as a share of the shorter side; at least 4 "
                            "pixels. Default: 0.05 to 0.2."),
          0.001, 10, 0.05, 0.2, "", 3, true),
    integers("num_waves_range", QT_TRANSLATE_NOOP("Transforms", "Number of waves"),
             QT_TRANSLATE_NOOP("Transforms",
                               "Waves that run over each other, each in a direction of its own. "
                               "Default: 3 to 7."),
             1, 50, 3, 7),
    Interpolation,
    BorderMode,
    Fill};

constexpr std::array Spread{
    integer("radius", QT_TRANSLATE_NOOP("Transforms", "Radius"),
            QT_TRANSLATE_NOOP("Transforms",
                              "How far away the neighbour may lie that a pixel shows, in pixels. "
                              "Default: 2."),
            1, 50, 2, "px")};

constexpr auto Distortion = TransformGroup::Distortion;

constexpr std::array Rows{
    TransformSpec{"ElasticTransform", QT_TRANSLATE_NOOP("Transforms", "Elastic"),
                  QT_TRANSLATE_NOOP("Transforms", "Bends the image like a printed rubber sheet. "
                                                  "For cells, tissue, handwriting."),
                  Distortion, true, 0.5, Elastic, &kernels::ElasticTransform},
    TransformSpec{"GridDistortion", QT_TRANSLATE_NOOP("Transforms", "Grid distortion"),
                  QT_TRANSLATE_NOOP("Transforms", "Stretches and squeezes rows and columns of a "
                                                  "grid."),
                  Distortion, true, 0.5, Grid, &kernels::GridDistortion},
    TransformSpec{"OpticalDistortion", QT_TRANSLATE_NOOP("Transforms", "Lens distortion"),
                  QT_TRANSLATE_NOOP("Transforms", "Bends straight lines as a lens does."),
                  Distortion, true, 0.5, Optical, &kernels::OpticalDistortion},
    TransformSpec{"PiecewiseAffine", QT_TRANSLATE_NOOP("Transforms", "Moved grid points"),
                  QT_TRANSLATE_NOOP("Transforms", "Moves the points of a grid; triangles between "
                                                  "them follow."),
                  Distortion, true, 0.5, Piecewise, &kernels::PiecewiseAffine},
    TransformSpec{"ThinPlateSpline", QT_TRANSLATE_NOOP("Transforms", "Thin plate"),
                  QT_TRANSLATE_NOOP("Transforms", "Bends the image smoothly, like a metal sheet "
                                                  "pushed at a few points."),
                  Distortion, true, 0.5, Plate, &kernels::ThinPlateSpline},
    TransformSpec{"GridElasticDeform", QT_TRANSLATE_NOOP("Transforms", "Elastic grid"),
                  QT_TRANSLATE_NOOP("Transforms", "Moves the inner points of a grid; the edge of "
                                                  "the image stays."),
                  Distortion, true, 1.0, ElasticGrid, &kernels::GridElasticDeform},
    TransformSpec{"RandomGridShuffle", QT_TRANSLATE_NOOP("Transforms", "Shuffle tiles"),
                  QT_TRANSLATE_NOOP("Transforms", "Cuts the image into tiles and mixes them; a box "
                                                  "that is cut becomes one per part."),
                  Distortion, true, 0.5, Shuffle, &kernels::RandomGridShuffle},
    TransformSpec{"Morphological", QT_TRANSLATE_NOOP("Transforms", "Grow bright or dark parts"),
                  QT_TRANSLATE_NOOP("Transforms", "Thickens or thins strokes and spots. Boxes stay "
                                                  "as they are."),
                  Distortion, false, 0.5, Morphology, &kernels::Morphological},
    TransformSpec{"WaterRefraction", QT_TRANSLATE_NOOP("Transforms", "Water"),
                  QT_TRANSLATE_NOOP("Transforms", "As if seen through moving water."), Distortion,
                  true, 0.5, Water, &kernels::WaterRefraction, "AlbumentationsX"},
    TransformSpec{"PixelSpread", QT_TRANSLATE_NOOP("Transforms", "Frosted glass"),
                  QT_TRANSLATE_NOOP("Transforms", "Every pixel shows one nearby. Boxes stay as "
                                                  "they are."),
                  Distortion, false, 0.5, Spread, &kernels::PixelSpread, "AlbumentationsX"}};

} // namespace

std::span<const TransformSpec> families::distortionRows()
{
    return Rows;
}

} // namespace ballast
