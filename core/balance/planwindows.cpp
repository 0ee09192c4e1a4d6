#include "core/balance/planwindows.h"

#include "core/base/parallel.h"
#include "core/base/random.h"

#include <cmath>
#include <unordered_map>

namespace ballast {

namespace {

constexpr double Same = 1e-9;
/// Windows looked at in one dataset, roughly: some seconds.
constexpr double MostWindows = 2e9;
constexpr std::size_t LeastEdges = 24;
constexpr std::size_t MostKept = 160; ///< windows of one image

struct Range
{
    int from = 0;
    int to = 0;
};

/// How an object lies to a range along one axis.
enum class Lie : std::uint8_t { Outside, Cut, Whole };

/// Objects of one image along one axis.
struct Axis
{
    struct Object
    {
        double from, to;
        double needFrom, needTo; ///< with context
    };
    int length = 0;
    std::vector<Object> rare, common;
    std::vector<Range> ranges;
    /// By range, then object.
    std::vector<Lie> rareLies;
    std::vector<double> shares;
};

Axis::Object alongAxis(double from, double to, int context, int length)
{
    return {from, to, std::max(0.0, from - context), std::min(double(length), to + context)};
}

/// Distance of an edge to the nearest rare object; 0 inside one.
double distanceToRare(const Axis &axis, int edge)
{
    double least = 1e300;
    for (const Axis::Object &object : axis.rare)
        least = std::min(least, std::max({0.0, object.needFrom - edge, edge - object.needTo}));
    return least;
}

void addEdges(const Axis &axis, std::vector<int> &edges, std::size_t most)
{
    std::ranges::sort(edges);
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    std::erase_if(edges, [&](int edge) { return edge < 0 || edge > axis.length; });
    if (edges.size() <= most)
        return;
    std::ranges::stable_sort(edges, {}, [&](int edge) { return distanceToRare(axis, edge); });
    edges.resize(most);
    edges.push_back(0);
    edges.push_back(axis.length);
    std::ranges::sort(edges);
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
}

int below(double x)
{
    return static_cast<int>(std::floor(x + Same));
}
int above(double x)
{
    return static_cast<int>(std::ceil(x - Same));
}

void makeRanges(Axis &axis, int least, std::size_t mostEdges)
{
    std::vector<int> lefts{0};
    std::vector<int> rights{axis.length};
    for (const auto *objects : {&axis.rare, &axis.common})
        for (const Axis::Object &object : *objects) {
            lefts.insert(lefts.end(),
                         {below(object.needFrom), below(object.from), above(object.to)});
            rights.insert(rights.end(),
                          {above(object.needTo), above(object.to), below(object.from)});
        }
    addEdges(axis, lefts, mostEdges);
    addEdges(axis, rights, mostEdges);
    for (const int left : lefts)
        for (const int right : rights)
            if (right - left >= least)
                axis.ranges.push_back({left, right});
}

Lie lieOf(const Axis::Object &object, const Range &range)
{
    if (range.from <= object.needFrom + Same && range.to >= object.needTo - Same)
        return Lie::Whole;
    return range.to <= object.from + Same || range.from >= object.to - Same ? Lie::Outside
                                                                            : Lie::Cut;
}

void measure(Axis &axis)
{
    for (const Range &range : axis.ranges) {
        for (const Axis::Object &object : axis.rare)
            axis.rareLies.push_back(lieOf(object, range));
        for (const Axis::Object &object : axis.common) {
            const double part =
                std::min(object.to, double(range.to)) - std::max(object.from, double(range.from));
            axis.shares.push_back(std::max(0.0, part) / (object.to - object.from));
        }
    }
}

/// Looks at all windows of one image.
class Finder
{
public:
    Finder(const ImageItem &image, const WindowSearch &search, std::size_t mostEdges)
        : m_image(image), m_search(search)
    {
        m_x.length = image.width;
        m_y.length = image.height;
        for (const Annotation &annotation : image.annotations)
            addObject(annotation);
        const int least = std::max(1, search.settings.minSide);
        if (m_x.rare.empty() || least > image.width || least > image.height)
            return;
        makeRanges(m_x, least, mostEdges);
        makeRanges(m_y, least, mostEdges);
        measure(m_x);
        measure(m_y);
    }

    std::vector<Window> run()
    {
        for (std::size_t i = 0; i < m_x.ranges.size(); ++i)
            if (prepare(i))
                for (std::size_t j = 0; j < m_y.ranges.size(); ++j)
                    look(m_x.ranges[i], j);
        std::vector<Window> windows;
        for (const std::size_t at : m_order)
            windows.push_back(m_found[at].window);
        return windows;
    }

private:
    struct Found
    {
        Window window;
        int cuts = 0;
        qint64 area = 0;
    };

    void addObject(const Annotation &annotation)
    {
        const auto c = static_cast<std::size_t>(annotation.classId);
        if (annotation.classId < 0 || c >= m_search.rare.size())
            return;
        const Box box = annotation.box.intersected(m_image.frame());
        if (box.isEmpty())
            return;
        const bool rare = m_search.rare[c] != 0;
        const int context = rare ? m_search.settings.context : 0;
        auto &x = rare ? m_x.rare : m_x.common;
        auto &y = rare ? m_y.rare : m_y.common;
        x.push_back(alongAxis(box.x1, box.x2, context, m_image.width));
        y.push_back(alongAxis(box.y1, box.y2, context, m_image.height));
        (rare ? m_rareKeys : m_commonKeys).push_back(mix64(c + 1));
    }

    /// What of the objects the x range leaves in play; false if no rare one is whole.
    bool prepare(std::size_t range)
    {
        m_whole.clear();
        m_cut.clear();
        m_partly.clear();
        for (std::size_t n = 0; n < m_x.rare.size(); ++n) {
            const Lie lie = m_x.rareLies[range * m_x.rare.size() + n];
            if (lie == Lie::Whole)
                m_whole.push_back(n);
            else if (lie == Lie::Cut)
                m_cut.push_back(n);
        }
        if (m_whole.empty())
            return false;
        for (std::size_t n = 0; n < m_x.common.size(); ++n) {
            const double share = m_x.shares[range * m_x.common.size() + n];
            if (share > 0)
                m_partly.push_back({n, share});
        }
        return true;
    }

    void look(const Range &x, std::size_t range)
    {
        const Lie *lies = m_y.rareLies.data() + range * m_y.rare.size();
        std::uint64_t key = 0;
        for (const std::size_t n : m_whole) {
            if (lies[n] == Lie::Cut)
                return;
            if (lies[n] == Lie::Whole)
                key += m_rareKeys[n];
        }
        if (key == 0)
            return;
        for (const std::size_t n : m_cut)
            if (lies[n] != Lie::Outside)
                return;
        const double *shares = m_y.shares.data() + range * m_y.common.size();
        const double limit = m_search.settings.minVisible - Same;
        int cuts = 0;
        for (const auto &[n, share] : m_partly) {
            const double visible = share * shares[n];
            if (visible >= limit)
                key += m_commonKeys[n];
            else if (visible > 0)
                ++cuts;
        }
        if (cuts == 0 || m_search.settings.cut != CutObjects::Refuse)
            keep(key, x, m_y.ranges[range], cuts);
    }

    void keep(std::uint64_t key, const Range &x, const Range &y, int cuts)
    {
        const qint64 area = qint64(x.to - x.from) * (y.to - y.from);
        if (key != m_lastKey || m_found.empty()) {
            const auto [at, isNew] = m_byKey.try_emplace(key, m_found.size());
            m_lastKey = key;
            m_last = at->second;
            if (isNew) {
                m_order.push_back(m_found.size());
                m_found.push_back({{}, cuts + 1, 0});
            }
        }
        Found &found = m_found[m_last];
        if (cuts < found.cuts || (cuts == found.cuts && area > found.area))
            found = {{x.from, y.from, x.to - x.from, y.to - y.from}, cuts, area};
    }

    const ImageItem &m_image;
    const WindowSearch &m_search;
    Axis m_x, m_y;
    std::vector<std::uint64_t> m_rareKeys, m_commonKeys;  ///< by object: sums tell counts apart
    std::vector<std::size_t> m_whole, m_cut;              ///< rare objects along x
    std::vector<std::pair<std::size_t, double>> m_partly; ///< common objects in play, share along x
    std::unordered_map<std::uint64_t, std::size_t> m_byKey;
    std::vector<Found> m_found;
    std::vector<std::size_t> m_order;
    std::uint64_t m_lastKey = 0;
    std::size_t m_last = 0;
};

bool isUsable(const ImageItem &image, const Window &window, const WindowSearch &search,
              std::vector<int> &counted)
{
    bool anyRare = false;
    counted.clear();
    for (std::size_t i = 0; i < image.annotations.size(); ++i) {
        const Annotation &annotation = image.annotations[i];
        const auto c = static_cast<std::size_t>(annotation.classId);
        const double share = visibleShare(image, annotation, window);
        if (annotation.classId < 0 || c >= search.rare.size() || share <= 0)
            continue;
        if (search.rare[c] && share < 1 - Same)
            return false;
        if (share >= search.settings.minVisible - Same) {
            counted.push_back(static_cast<int>(i));
            anyRare = anyRare || search.rare[c];
        } else if (search.settings.cut == CutObjects::Refuse) {
            return false;
        }
    }
    return anyRare;
}

std::vector<int> tileStarts(int length, int side, int overlap)
{
    std::vector<int> starts{0};
    const int step = std::max(1, side - overlap);
    while (starts.back() + side < length)
        starts.push_back(std::min(starts.back() + step, length - side));
    return starts;
}

void addTiles(const ImageItem &image, const WindowSearch &search,
              std::vector<CandidateWindow> &windows)
{
    const int side = std::max(1, search.settings.tile);
    if (image.width <= side && image.height <= side)
        return;
    const int step = static_cast<int>(std::lround(side * (1 - search.settings.tileOverlap)));
    std::vector<int> counted;
    for (const Window &window : tilesOver(image.width, image.height, side, side - step))
        if (isUsable(image, window, search, counted))
            windows.push_back({window, Means::Tile,
                               amountsIn(image, counted, search.countBy, search.rare.size())});
}

/// Whether `a` holds at least as much of what is wanted and at most as much of what is not.
bool covers(const std::vector<ClassAmount> &a, const std::vector<ClassAmount> &b,
            const WindowSearch &search)
{
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() || j < b.size()) {
        const std::size_t none = search.rare.size();
        const std::size_t c =
            std::min(i < a.size() ? a[i].classId : none, j < b.size() ? b[j].classId : none);
        const qint64 inA = i < a.size() && a[i].classId == c ? a[i++].count : 0;
        const qint64 inB = j < b.size() && b[j].classId == c ? b[j++].count : 0;
        if (search.rare[c] && search.either[c] ? inA != inB
            : search.rare[c]                   ? inA < inB
                                               : inA > inB)
            return false;
    }
    return true;
}

/// Leaves out what another window replaces; of equal ones the first stays.
void prune(std::vector<CandidateWindow> &windows, const WindowSearch &search)
{
    std::vector<CandidateWindow> kept;
    for (std::size_t i = 0; i < windows.size(); ++i) {
        bool needed = true;
        for (std::size_t j = 0; needed && j < windows.size(); ++j)
            needed = i == j || !covers(windows[j].amounts, windows[i].amounts, search) ||
                     (covers(windows[i].amounts, windows[j].amounts, search) && i < j);
        if (needed)
            kept.push_back(windows[i]);
    }
    windows = std::move(kept);
}

/// The ones with the most rare objects for each common one.
void keepBest(std::vector<CandidateWindow> &windows, const WindowSearch &search)
{
    if (windows.size() <= MostKept)
        return;
    const auto value = [&](const CandidateWindow &window) {
        double rare = 0;
        double common = 0;
        for (const ClassAmount &amount : window.amounts)
            (search.rare[amount.classId] ? rare : common) += static_cast<double>(amount.count);
        return rare / (1 + common);
    };
    std::ranges::stable_sort(windows, std::ranges::greater(), value);
    windows.resize(MostKept);
}

} // namespace

double visibleShare(const ImageItem &image, const Annotation &annotation, const Window &window)
{
    const bool known = image.width > 0 && image.height > 0;
    const Box shown = known ? annotation.box.intersected(image.frame()) : annotation.box;
    const double area = shown.isEmpty() ? 0 : shown.area();
    return area > 0 ? shown.intersected(window.box()).area() / area : 0;
}

bool countsIn(const ImageItem &image, const Annotation &annotation, const Window &window,
              double minVisible)
{
    const double share = visibleShare(image, annotation, window);
    return share > 0 && share >= minVisible - Same;
}

std::vector<int> cutBelow(const ImageItem &image, const Window &window, double minVisible)
{
    std::vector<int> cut;
    for (std::size_t i = 0; i < image.annotations.size(); ++i) {
        const double share = visibleShare(image, image.annotations[i], window);
        if (share > 0 && share < minVisible - Same)
            cut.push_back(static_cast<int>(i));
    }
    return cut;
}

std::vector<Window> tilesOver(int width, int height, int side, int overlap)
{
    std::vector<Window> tiles;
    for (const int y : tileStarts(height, side, overlap))
        for (const int x : tileStarts(width, side, overlap))
            tiles.push_back({x, y, std::min(side, width - x), std::min(side, height - y)});
    return tiles;
}

std::vector<ClassAmount> amountsIn(const ImageItem &image, const std::vector<int> &annotations,
                                   CountBy countBy, std::size_t classes)
{
    std::vector<ClassAmount> amounts;
    for (const int i : annotations) {
        const ClassId id = image.annotations[static_cast<std::size_t>(i)].classId;
        const auto c = static_cast<std::size_t>(id);
        if (id < 0 || c >= classes)
            continue;
        const auto found = std::ranges::find(amounts, c, &ClassAmount::classId);
        if (found == amounts.end())
            amounts.push_back({c, 1});
        else if (countBy == CountBy::Boxes)
            ++found->count;
    }
    std::ranges::sort(amounts, {}, &ClassAmount::classId);
    return amounts;
}

std::vector<CandidateWindow> findWindows(const ImageItem &image, const WindowSearch &search,
                                         std::size_t mostEdges)
{
    std::vector<CandidateWindow> windows;
    if (image.width <= 0 || image.height <= 0)
        return windows;
    std::vector<int> counted;
    if (search.crops)
        for (const Window &window : Finder(image, search, mostEdges).run())
            if (isUsable(image, window, search, counted))
                windows.push_back({window, Means::Crop,
                                   amountsIn(image, counted, search.countBy, search.rare.size())});
    if (search.tiles)
        addTiles(image, search, windows);
    prune(windows, search);
    keepBest(windows, search);
    return windows;
}

WindowTable findAllWindows(const Dataset &dataset, const std::vector<char> &wanted,
                           const WindowSearch &search, const TaskContext &context)
{
    const auto holdsRare = [&](const ImageItem &image) {
        return std::ranges::any_of(image.annotations, [&](const Annotation &annotation) {
            const auto c = static_cast<std::size_t>(annotation.classId);
            return annotation.classId >= 0 && c < search.rare.size() && search.rare[c];
        });
    };
    std::vector<std::size_t> images;
    for (std::size_t i = 0; i < dataset.images.size(); ++i)
        if (wanted[i] && holdsRare(dataset.images[i]))
            images.push_back(i);
    WindowTable table(dataset.images.size());
    // e edges along each side make about e⁴/16 windows that hold a given object.
    const double each =
        16 * MostWindows / static_cast<double>(std::max<std::size_t>(1, images.size()));
    const auto edges = std::max(LeastEdges, static_cast<std::size_t>(std::sqrt(std::sqrt(each))));
    TaskContext quiet;
    quiet.stop = context.stop;
    parallelFor(images.size(), 0, quiet, [&](std::size_t n, int) {
        table[images[n]] = findWindows(dataset.images[images[n]], search, edges);
    });
    if (context.stopRequested())
        table.assign(dataset.images.size(), {});
    return table;
}

} // namespace ballast
