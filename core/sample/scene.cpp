#include "core/sample/scene.h"

#include "core/sample/surface.h"

#include <opencv2/imgproc.hpp>

#include <cmath>

namespace ballast {

namespace {

constexpr double GoodShare = 0.4;
constexpr int BatchSize = 50;  ///< images from one batch of sheets
constexpr int Gap = 5;         ///< pixels kept between two defects
constexpr int MinVisible = 12; ///< visible pixels a defect needs to be labelled

/// How often a kind of defect is met.
struct Habit
{
    double share; ///< of the defective images
    int most;     ///< in one image
};
constexpr Habit Habits[DefectCount] = {{0.58, 4}, {0.40, 6}, {0.22, 2}, {0.13, 2}, {0.05, 2}};

template <class T> void shuffle(std::vector<T> &values, Rng &rng)
{
    for (std::size_t i = values.size(); i > 1; --i)
        std::swap(values[i - 1],
                  values[static_cast<std::size_t>(rng.integer(0, static_cast<qint64>(i) - 1))]);
}

/// Few are common, many are rare.
int countUpTo(int most, Rng &rng)
{
    int count = 1;
    while (count < most && rng.chance(0.58))
        ++count;
    return count;
}

/// Gives each kind its exact number of images, so that the counts do not depend on luck.
void assignDefects(std::vector<ScenePlan> &plans, Rng &rng)
{
    std::vector<std::size_t> order(plans.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    shuffle(order, rng);
    const auto good = static_cast<std::size_t>(std::llround(GoodShare * double(plans.size())));
    order.erase(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(good));
    for (int kind = 0; kind < DefectCount; ++kind) {
        shuffle(order, rng);
        const auto images = std::max<std::size_t>(
            1, static_cast<std::size_t>(std::llround(Habits[kind].share * double(order.size()))));
        for (std::size_t i = 0; i < std::min(images, order.size()); ++i)
            for (int n = countUpTo(Habits[kind].most, rng); n > 0; --n)
                plans[order[i]].defects.push_back(static_cast<Defect>(kind));
    }
    for (const std::size_t i : order)
        if (plans[i].defects.empty())
            plans[i].defects.push_back(rng.chance(0.5) ? Defect::Scratch : Defect::Pit);
}

/// 70 / 20 / 10, each rarest class on its own, so that every split sees every class.
void assignSplits(std::vector<ScenePlan> &plans, Rng &rng)
{
    std::vector<std::size_t> order(plans.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    shuffle(order, rng);
    const auto rarest = [&](std::size_t i) {
        return plans[i].defects.empty() ? -1 : static_cast<int>(plans[i].defects.back());
    };
    std::ranges::stable_sort(order, {}, rarest);
    static constexpr Split Pattern[] = {Split::Train, Split::Val,   Split::Train, Split::Train,
                                        Split::Test,  Split::Train, Split::Train, Split::Val,
                                        Split::Train, Split::Train};
    for (std::size_t i = 0; i < order.size(); ++i)
        plans[order[i]].split = Pattern[i % std::size(Pattern)];
}

/// Places stamps so that no two defects touch, and remembers where.
class Placement
{
public:
    explicit Placement(cv::Size size) : m_size(size) {}

    /// Tries some places; a defect that fits nowhere is left out.
    void add(Defect defect, const cv::Mat &stamp, Rng &rng)
    {
        const cv::Rect used = usedPart(stamp);
        if (used.empty())
            return;
        for (int attempt = 0; attempt < 40; ++attempt) {
            const int x = static_cast<int>(
                rng.integer(2 - used.width / 6, m_size.width - used.width * 5 / 6 - 2));
            const int y = static_cast<int>(
                rng.integer(2 - used.height / 6, m_size.height - used.height * 5 / 6 - 2));
            const cv::Rect place = cv::Rect(x, y, used.width, used.height) &
                                   cv::Rect(0, 0, m_size.width, m_size.height);
            if (place.empty() || isTaken(place))
                continue;
            const cv::Rect from(used.x + place.x - x, used.y + place.y - y, place.width,
                                place.height);
            m_places.push_back({defect, place, stamp(from)});
            return;
        }
    }

    struct Place
    {
        Defect defect;
        cv::Rect area;
        cv::Mat change;
    };
    const std::vector<Place> &places() const { return m_places; }

private:
    /// Where the stamp changes anything by a grey level.
    static cv::Rect usedPart(const cv::Mat &stamp)
    {
        cv::Mat channels = cv::abs(stamp.reshape(1));
        channels = channels.reshape(3);
        cv::Mat any;
        cv::inRange(channels, cv::Scalar::all(-1), cv::Scalar::all(1), any);
        cv::bitwise_not(any, any);
        return cv::boundingRect(any);
    }

    bool isTaken(const cv::Rect &area) const
    {
        const cv::Rect wide(area.x - Gap, area.y - Gap, area.width + 2 * Gap,
                            area.height + 2 * Gap);
        return std::ranges::any_of(
            m_places, [&](const Place &place) { return !(wide & place.area).empty(); });
    }

    cv::Size m_size;
    std::vector<Place> m_places;
};

/// 255 where any channel differs visibly.
cv::Mat visibleChange(const cv::Mat &clean, const cv::Mat &image)
{
    cv::Mat difference, channels[3], visible;
    cv::absdiff(clean, image, difference);
    cv::split(difference, channels);
    cv::max(channels[0], channels[1], visible);
    cv::max(visible, channels[2], visible);
    return visible >= VisibleChange;
}

/// The extent of what can be seen of a defect.
void measure(const Placement::Place &place, Scene &scene)
{
    const cv::Mat visible = visibleChange(scene.clean(place.area), scene.image(place.area));
    if (cv::countNonZero(visible) < MinVisible)
        return;
    const cv::Rect extent = cv::boundingRect(visible) + place.area.tl();
    Annotation annotation;
    annotation.box = {double(extent.x), double(extent.y), double(extent.x + extent.width),
                      double(extent.y + extent.height)};
    annotation.classId = static_cast<ClassId>(place.defect);
    scene.annotations.push_back(annotation);
}

} // namespace

std::vector<ScenePlan> planScenes(const SampleOptions &options)
{
    std::vector<ScenePlan> plans(static_cast<std::size_t>(std::max(0, options.images)));
    for (std::size_t i = 0; i < plans.size(); ++i) {
        plans[i].index = static_cast<int>(i);
        plans[i].batch = static_cast<int>(i) / BatchSize;
    }
    Rng rng(Key{options.seed, 0x1u, 0, 0});
    assignDefects(plans, rng);
    assignSplits(plans, rng);
    return plans;
}

Scene renderScene(const SampleOptions &options, const ScenePlan &plan)
{
    const Key key{options.seed, 0x2u, static_cast<std::uint64_t>(plan.index), 0};
    SurfaceStyle style = surfaceStyle(options.seed, plan.batch);
    Rng rng(key);
    style.tone += rng.uniform(-5, 5);
    const cv::Mat surface = brushedMetal(style, options.width, options.height, rng);
    Scene scene;
    const Camera camera(style, surface.size(), key.withStep(1).value());
    scene.clean = camera.photograph(surface, cv::Rect({}, surface.size()), {});
    scene.image = scene.clean.clone();
    // The large ones first: the small ones then find room beside them.
    std::vector<Defect> order = plan.defects;
    std::ranges::stable_sort(order, {}, [](Defect defect) { return -static_cast<int>(defect); });
    Placement placement(surface.size());
    for (const Defect defect : order)
        placement.add(defect, paintDefect(defect, style.tone, rng), rng);
    for (const Placement::Place &place : placement.places()) {
        camera.photograph(surface, place.area, place.change).copyTo(scene.image(place.area));
        measure(place, scene);
    }
    return scene;
}

} // namespace ballast
