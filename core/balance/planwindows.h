#pragma once

#include "core/balance/plan.h"

namespace ballast {

struct ClassAmount
{
    std::size_t classId = 0;
    qint64 count = 0;
    bool operator==(const ClassAmount &) const = default;
};

/// A part of an image that may become an output, and what it holds.
struct CandidateWindow
{
    Window window;
    Means means = Means::Crop;
    std::vector<ClassAmount> amounts; ///< by growing class
};

/// By index into Dataset::images; empty for images without any.
using WindowTable = std::vector<std::vector<CandidateWindow>>;

struct WindowSearch
{
    CountBy countBy = CountBy::Boxes;
    WindowSettings settings;
    bool crops = true;
    bool tiles = false;
    std::vector<char> rare;   ///< by ClassId: objects that must be whole or outside
    std::vector<char> either; ///< by ClassId: rare, but more of it may be bad as well
    bool operator==(const WindowSearch &) const = default;
};

/// Windows worth considering of one image: all whose edges lie on edges of its boxes (with context)
/// or of the image, that keep the settings and hold a whole rare object, one for each combination
/// of counts, without those that hold no more rare and no fewer common objects than another one.
/// Where an image has so many edges that this would take too long (more than `mostEdges` along a
/// side), only the ones nearest to rare objects. Among equals the one that cuts the fewest objects,
/// then the largest. Empty if the image's size is not known.
std::vector<CandidateWindow> findWindows(const ImageItem &image, const WindowSearch &search,
                                         std::size_t mostEdges);

/// Of all images that `wanted` marks, in parallel. Empty lists when stopped.
WindowTable findAllWindows(const Dataset &dataset, const std::vector<char> &wanted,
                           const WindowSearch &search, const TaskContext &context);

/// Share of the object that lies in the window, 0…1, of what its image shows of it; 0 for boxes
/// without area. As the export measures it.
double visibleShare(const ImageItem &image, const Annotation &annotation, const Window &window);

/// Whether the window shows enough of the object for it to count; what it does not show at all
/// never does.
bool countsIn(const ImageItem &image, const Annotation &annotation, const Window &window,
              double minVisible);

/// Annotations that the window shows less of than `minVisible`, but something.
std::vector<int> cutBelow(const ImageItem &image, const Window &window, double minVisible);

/// Square tiles over an image, smaller where it is; rows from the top, neighbours share `overlap`
/// pixels at least, the last of a row and of a column lies at the edge.
std::vector<Window> tilesOver(int width, int height, int side, int overlap);

/// Counts of annotations by growing class; by images each class once.
std::vector<ClassAmount> amountsIn(const ImageItem &image, const std::vector<int> &annotations,
                                   CountBy countBy, std::size_t classes);

} // namespace ballast
