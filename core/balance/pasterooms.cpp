#include "core/balance/pasterooms.h"

#include "core/balance/plantable.h"
#include "core/base/parallel.h"

#include <cmath>

namespace ballast {

namespace {

constexpr int Draws = 16;
constexpr std::size_t MostCorners = 14; ///< boxes that are looked along
constexpr std::size_t MostObstacles = 40;
constexpr std::size_t FewObstacles = 24;
constexpr double Apart = 0.5; ///< most that two windows share of the smaller one

bool isFree(const Box &place, const std::vector<Box> &taken, double margin)
{
    const Box wide{place.x1 - margin, place.y1 - margin, place.x2 + margin, place.y2 + margin};
    return std::ranges::none_of(taken,
                                [&](const Box &box) { return !box.intersected(wide).isEmpty(); });
}

/// Where one edge of a new object may lie along an axis: at the frame's ends and beside a box.
std::vector<double> stops(double from, double to, const std::vector<Box> &taken, double Box::*low,
                          double Box::*high, double size, double margin)
{
    std::vector<double> at{from, to};
    for (const Box &box : taken) {
        at.push_back(std::ceil(box.*high + margin));
        at.push_back(std::floor(box.*low - margin - size));
    }
    std::erase_if(at, [&](double value) { return value < from || value > to; });
    std::ranges::sort(at);
    at.erase(std::unique(at.begin(), at.end()), at.end());
    return at;
}

std::optional<Point> placeAlong(const Box &frame, const std::vector<Box> &taken, double width,
                                double height, double margin, Rng &rng)
{
    const auto xs =
        stops(frame.x1, std::floor(frame.x2 - width), taken, &Box::x1, &Box::x2, width, margin);
    const auto ys =
        stops(frame.y1, std::floor(frame.y2 - height), taken, &Box::y1, &Box::y2, height, margin);
    std::vector<Point> free;
    for (const double x : xs)
        for (const double y : ys)
            if (isFree({x, y, x + width, y + height}, taken, margin))
                free.push_back({x, y});
    if (free.empty())
        return {};
    return free[static_cast<std::size_t>(
        rng.integer(0, static_cast<std::int64_t>(free.size()) - 1))];
}

/// What a window must not touch: rare objects, and of common ones as much as makes them count.
struct Obstacle
{
    Box box;
    bool common = false;
};

std::vector<Obstacle> obstaclesOf(const ImageItem &image, const WindowSettings &settings,
                                  const std::vector<char> &rare, bool mayCut)
{
    std::vector<Obstacle> obstacles;
    for (const Annotation &annotation : image.annotations) {
        Box box = annotation.box.intersected(image.frame());
        const auto c = static_cast<std::size_t>(annotation.classId);
        if (box.isEmpty())
            continue;
        const bool common = annotation.classId < 0 || c >= rare.size() || !rare[c];
        if (common && mayCut) {
            const double x = 0.95 * std::min(0.5, settings.minVisible) * box.width();
            const double y = 0.95 * std::min(0.5, settings.minVisible) * box.height();
            box = {box.x1 + x, box.y1 + y, box.x2 - x, box.y2 - y};
        }
        obstacles.push_back({box, common});
    }
    std::ranges::stable_sort(obstacles, {}, [](const Obstacle &one) { return one.box.y1; });
    return obstacles;
}

qint64 areaOf(const Window &window)
{
    return qint64(window.width) * window.height;
}

/// Left edges, or right ones, that a window may have.
std::vector<int> edgesOf(const std::vector<Obstacle> &obstacles, int end, bool left)
{
    std::vector<int> edges{end};
    const std::size_t step = 1 + obstacles.size() / MostObstacles;
    for (std::size_t i = 0; i < obstacles.size(); i += step) {
        const Box &box = obstacles[i].box;
        edges.push_back(static_cast<int>(left ? std::ceil(box.x2) : std::floor(box.x1)));
    }
    std::ranges::sort(edges);
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    return edges;
}

/// The gaps of one strip, from top to bottom.
void addGaps(const std::vector<Obstacle> &obstacles, int left, int right, int height, int least,
             std::vector<Window> &found)
{
    int from = 0;
    const auto add = [&](int to) {
        if (to - from >= least)
            found.push_back({left, from, right - left, to - from});
    };
    for (const Obstacle &obstacle : obstacles) {
        if (obstacle.box.x1 >= right || obstacle.box.x2 <= left)
            continue;
        add(static_cast<int>(std::floor(obstacle.box.y1)));
        from = std::max(from, static_cast<int>(std::ceil(obstacle.box.y2)));
    }
    add(height);
}

/// Rectangles that touch no obstacle, the largest ones that lie apart.
std::vector<Window> emptyWindows(const ImageItem &image, const std::vector<Obstacle> &obstacles,
                                 int least)
{
    std::vector<Window> found;
    for (const int left : edgesOf(obstacles, 0, true))
        for (const int right : edgesOf(obstacles, image.width, false))
            if (left >= 0 && right <= image.width && right - left >= least)
                addGaps(obstacles, left, right, image.height, least, found);
    std::ranges::stable_sort(found, std::ranges::greater(), areaOf);
    std::vector<Window> kept;
    for (const Window &window : found) {
        const bool apart = std::ranges::all_of(kept, [&](const Window &other) {
            const double shared = window.box().intersected(other.box()).area();
            return shared <= Apart * static_cast<double>(areaOf(window));
        });
        if (apart)
            kept.push_back(window);
        if (kept.size() == MostRooms)
            break;
    }
    return kept;
}

/// The largest window that holds one common object.
std::vector<Window> windowsAroundOne(const ImageItem &image, std::vector<Obstacle> obstacles,
                                     int least)
{
    std::vector<Window> best;
    if (obstacles.size() > FewObstacles)
        return best;
    for (std::size_t i = 0; i < obstacles.size(); ++i) {
        if (!obstacles[i].common)
            continue;
        std::vector<Obstacle> others = obstacles;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        const std::vector<Window> found = emptyWindows(image, others, least);
        if (!found.empty() && (best.empty() || areaOf(found[0]) > areaOf(best[0])))
            best = {found[0]};
    }
    return best;
}

PasteRoom roomOf(const ImageItem &image, int index, const std::optional<Window> &window,
                 const BalancePolicy &policy, const std::vector<char> &rare)
{
    PasteRoom room{index, window, {}, 0};
    const PlanItem item{index, Means::Paste, window, {}, {}, 1};
    room.amounts =
        amountsIn(image, annotationsIn(image, item, policy), policy.countBy, rare.size());
    for (const ClassAmount &amount : room.amounts)
        room.common += rare[amount.classId] ? 0 : amount.count;
    return room;
}

/// Rare objects are in it whole or not at all, common ones only cut as the settings let them.
bool cutsTooMuch(const ImageItem &image, const Window &window, const WindowSettings &settings,
                 const std::vector<char> &rare)
{
    return std::ranges::any_of(image.annotations, [&](const Annotation &annotation) {
        const auto c = static_cast<std::size_t>(annotation.classId);
        const double share = visibleShare(image, annotation, window);
        const bool isRare = annotation.classId >= 0 && c < rare.size() && rare[c];
        const double least = isRare                               ? 1
                             : settings.cut == CutObjects::Refuse ? settings.minVisible
                                                                  : 0;
        return share > 0 && share < least - 1e-9;
    });
}

} // namespace

std::vector<Window> roomyWindows(const ImageItem &image, const WindowSettings &settings,
                                 const std::vector<char> &rare)
{
    const int least = std::max(1, settings.minSide);
    if (image.annotations.empty() || least > image.width || least > image.height)
        return {};
    std::vector<Obstacle> obstacles = obstaclesOf(image, settings, rare, false);
    std::vector<Window> windows = emptyWindows(image, obstacles, least);
    if (windows.empty() && settings.cut != CutObjects::Refuse) {
        obstacles = obstaclesOf(image, settings, rare, true);
        windows = emptyWindows(image, obstacles, least);
    }
    if (windows.empty())
        windows = windowsAroundOne(image, std::move(obstacles), least);
    std::erase_if(windows,
                  [&](const Window &window) { return cutsTooMuch(image, window, settings, rare); });
    return windows;
}

std::vector<PasteRoom> findRooms(const Dataset &dataset, const BalancePolicy &policy,
                                 const std::vector<char> &rare, const TaskContext &context)
{
    std::vector<std::vector<PasteRoom>> byImage(dataset.images.size());
    TaskContext quiet;
    quiet.stop = context.stop;
    const bool whole = parallelFor(dataset.images.size(), 0, quiet, [&](std::size_t i, int) {
        const ImageItem &image = dataset.images[i];
        const int index = static_cast<int>(i);
        if (!inScope(image, policy) || image.width <= 0 || image.height <= 0 || !image.tags.empty())
            return;
        byImage[i].push_back(roomOf(image, index, {}, policy, rare));
        if (policy.crop && byImage[i][0].common > 0)
            for (const Window &window : roomyWindows(image, policy.windows, rare))
                byImage[i].push_back(roomOf(image, index, window, policy, rare));
    });
    std::vector<std::pair<std::uint64_t, PasteRoom>> rooms;
    for (std::size_t i = 0; whole && i < byImage.size(); ++i)
        for (PasteRoom &room : byImage[i])
            rooms.emplace_back(mix64(dataset.imageKey(dataset.images[i]) + policy.pasting.seed),
                               std::move(room));
    std::ranges::stable_sort(rooms, [&](const auto &a, const auto &b) {
        const auto keyOf = [&](const auto &entry) {
            const ImageItem &image = dataset.images[static_cast<std::size_t>(entry.second.image)];
            return std::tuple(!image.annotations.empty(), entry.second.common, !image.labelled,
                              entry.first);
        };
        return keyOf(a) < keyOf(b);
    });
    std::vector<PasteRoom> sorted;
    sorted.reserve(rooms.size());
    for (auto &[hash, room] : rooms)
        sorted.push_back(std::move(room));
    return sorted;
}

std::optional<Point> findPlace(const Box &frame, const std::vector<Box> &taken, double width,
                               double height, double margin, Rng &rng)
{
    const double right = std::floor(frame.x2 - width);
    const double bottom = std::floor(frame.y2 - height);
    if (!(right >= frame.x1 && bottom >= frame.y1))
        return {};
    for (int i = 0; i < Draws; ++i) {
        const double x =
            static_cast<double>(rng.integer(std::int64_t(frame.x1), std::int64_t(right)));
        const double y =
            static_cast<double>(rng.integer(std::int64_t(frame.y1), std::int64_t(bottom)));
        if (isFree({x, y, x + width, y + height}, taken, margin))
            return Point{x, y};
    }
    if (taken.empty() || taken.size() > MostCorners)
        return {};
    return placeAlong(frame, taken, width, height, margin, rng);
}

} // namespace ballast
