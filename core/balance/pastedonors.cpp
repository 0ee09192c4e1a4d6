#include "core/balance/pastedonors.h"

#include "core/balance/plantable.h"
#include "core/dataset/shapes.h"

#include <array>
#include <cmath>
#include <numbers>
#include <tuple>

namespace ballast {

namespace {

constexpr double Same = 1e-9;
constexpr double AtFrame = 1; ///< px: nearer to the frame an object may be cut by it
constexpr int Tries = 8;      ///< donors looked at for one place
constexpr int NeverSuits = 64;
constexpr std::size_t Spread = 2; ///< levels of use that are looked at together

bool hasPolygon(const Annotation &annotation)
{
    return annotation.extras && annotation.extras->polygon.size() >= 3;
}

bool isEllipse(const Annotation &annotation, PasteShape shape)
{
    return shape == PasteShape::Ellipse ||
           (shape == PasteShape::Outline && !hasPolygon(annotation));
}

std::vector<Point> cornersOf(const Box &box)
{
    return {{box.x1, box.y1}, {box.x2, box.y1}, {box.x2, box.y2}, {box.x1, box.y2}};
}

std::vector<Point> unitCircle()
{
    constexpr int Points = 96;
    std::vector<Point> ring;
    for (int i = 0; i < Points; ++i) {
        const double t = 2 * std::numbers::pi * i / Points;
        ring.push_back({std::cos(t), std::sin(t)});
    }
    return ring;
}

/// What is shown of the object's image, in its pixels.
std::vector<Point> shownOf(const ImageItem &image, const Annotation &annotation, PasteShape shape)
{
    const Box box = annotation.box.intersected(image.frame());
    if (shape == PasteShape::Outline && hasPolygon(annotation))
        return clippedRing(annotation.extras->polygon, image.frame());
    if (!isEllipse(annotation, shape))
        return cornersOf(box);
    static const std::vector<Point> circle = unitCircle();
    std::vector<Point> ring = circle;
    for (Point &p : ring)
        p = {(box.x1 + box.x2) / 2 + box.width() / 2 * p.x,
             (box.y1 + box.y2) / 2 + box.height() / 2 * p.y};
    return ring;
}

enum Rank { Clean, Accompanied, Doubtful, Crowded, RankCount };

struct Candidate
{
    Rank rank;
    int nth; ///< of its class in its image
    std::uint64_t order;
    Donor donor;
};

Rank rankOf(const ImageItem &image, const Annotation &annotation, bool accompanied)
{
    using enum Annotation::Flag;
    if (annotation.has(Crowd))
        return Crowded;
    const Box &box = annotation.box;
    const bool cut = box.x1 < AtFrame || box.y1 < AtFrame || box.x2 > image.width - AtFrame ||
                     box.y2 > image.height - AtFrame;
    if (cut || annotation.has(Difficult) || annotation.has(Truncated) || annotation.has(Occluded))
        return Doubtful;
    return accompanied ? Accompanied : Clean;
}

bool canLend(const ImageItem &image)
{
    return image.width > 0 && image.height > 0 &&
           double(image.width) * image.height <= LargestDonor;
}

/// Only the best ranks, as said in the header; one of each image after the other.
std::vector<Donor> chosen(std::vector<Candidate> candidates)
{
    std::array<std::size_t, RankCount> counts{};
    for (const Candidate &candidate : candidates)
        ++counts[candidate.rank];
    const std::size_t whole = counts[Clean] + counts[Accompanied];
    Rank worst = Crowded;
    if (whole > 0)
        worst = 3 * counts[Clean] >= whole ? Clean : Accompanied;
    else if (counts[Doubtful] > 0)
        worst = Doubtful;
    std::erase_if(candidates, [&](const Candidate &one) { return one.rank > worst; });
    std::ranges::sort(candidates, [](const Candidate &a, const Candidate &b) {
        return std::tie(a.nth, a.order, a.donor.image) < std::tie(b.nth, b.order, b.donor.image);
    });
    std::vector<Donor> donors;
    for (Candidate &candidate : candidates)
        donors.push_back(std::move(candidate.donor));
    return donors;
}

} // namespace

void DonorPool::start(int mostUses)
{
    m_mostUses = mostUses;
    m_uses.assign(m_donors.size(), {});
    m_byTimes.assign(static_cast<std::size_t>(std::max(0, mostUses)) + 1, {});
    for (std::size_t i = 0; mostUses > 0 && i < m_donors.size(); ++i)
        m_byTimes[0].push_back(static_cast<int>(i));
    m_least = 0;
    m_left = mostUses > 0 ? m_donors.size() : 0;
}

/// Others were used as often as they may be beside those that were used so few times.
bool DonorPool::holdsUp(std::size_t times) const
{
    return times == m_least && times + Spread < m_byTimes.size() &&
           !m_byTimes[times + Spread].empty();
}

int DonorPool::takeFrom(std::size_t times, const std::function<bool(int)> &suits)
{
    std::deque<int> &waiting = m_byTimes[times];
    const std::size_t tries = std::min<std::size_t>(Tries, waiting.size());
    for (std::size_t i = 0; i < tries; ++i) {
        const int donor = waiting.front();
        waiting.pop_front();
        Use &use = m_uses[static_cast<std::size_t>(donor)];
        if (suits(donor)) {
            use.refused = 0;
            if (++use.times >= m_mostUses)
                --m_left;
            else
                m_byTimes[times + 1].push_back(donor);
            return donor;
        }
        if (++use.refused >= NeverSuits && holdsUp(times))
            --m_left;
        else
            waiting.push_back(donor);
    }
    return -1;
}

int DonorPool::take(const std::function<bool(int)> &suits)
{
    while (m_least < m_byTimes.size() && m_byTimes[m_least].empty())
        ++m_least;
    for (std::size_t n = m_least; n < std::min(m_least + Spread, m_byTimes.size()); ++n)
        if (const int donor = takeFrom(n, suits); donor >= 0)
            return donor;
    return -1;
}

void DonorPool::giveBack(int donor)
{
    Use &use = m_uses[static_cast<std::size_t>(donor)];
    const auto times = static_cast<std::size_t>(use.times);
    if (use.times >= m_mostUses)
        ++m_left;
    else
        std::erase(m_byTimes[times], donor);
    --use.times;
    m_byTimes[times - 1].push_front(donor);
    m_least = std::min(m_least, times - 1);
}

std::vector<DonorPool> findDonors(const Dataset &dataset, const BalancePolicy &policy,
                                  const std::vector<char> &wanted)
{
    std::vector<std::vector<Candidate>> found(wanted.size());
    std::vector<int> nth(wanted.size());
    for (std::size_t i = 0; i < dataset.images.size(); ++i) {
        const ImageItem &image = dataset.images[i];
        if (!inScope(image, policy) || !canLend(image))
            continue;
        const std::uint64_t order = mix64(dataset.imageKey(image) ^ policy.pasting.seed);
        std::ranges::fill(nth, 0);
        for (std::size_t n = 0; n < image.annotations.size(); ++n) {
            const Annotation &annotation = image.annotations[n];
            const auto c = static_cast<std::size_t>(annotation.classId);
            if (annotation.classId < 0 || c >= wanted.size() || !wanted[c] || isWay(annotation))
                continue;
            const Box extent = donorExtent(image, static_cast<int>(n), policy.pasting.shape);
            if (!(extent.width() >= LeastDonorSide && extent.height() >= LeastDonorSide))
                continue;
            const std::vector<int> along = companionsOf(image, static_cast<int>(n), policy);
            found[c].push_back(
                {rankOf(image, annotation, !along.empty()),
                 nth[c]++,
                 order,
                 {static_cast<int>(i), static_cast<int>(n), extent.width(), extent.height(),
                  amountsIn(image, along, policy.countBy, wanted.size())}});
        }
    }
    std::vector<DonorPool> pools;
    for (std::vector<Candidate> &candidates : found)
        pools.emplace_back(chosen(std::move(candidates)));
    return pools;
}

Box donorExtent(const ImageItem &image, int annotation, PasteShape shape)
{
    const Annotation &object = image.annotations[static_cast<std::size_t>(annotation)];
    if (shape != PasteShape::Outline || !hasPolygon(object))
        return object.box.intersected(image.frame());
    Box extent{image.frame().x2, image.frame().y2, 0, 0};
    for (const Point &p : object.extras->polygon)
        extent = {std::min(extent.x1, p.x), std::min(extent.y1, p.y), std::max(extent.x2, p.x),
                  std::max(extent.y2, p.y)};
    return extent.intersected(image.frame());
}

Point pastedHalf(const ImageItem &image, int annotation, const PasteSettings &settings,
                 double scale, double rotation)
{
    const Box extent = donorExtent(image, annotation, settings.shape);
    const double c = std::abs(std::cos(rotation * std::numbers::pi / 180));
    const double s = std::abs(std::sin(rotation * std::numbers::pi / 180));
    const double w = scale * extent.width() / 2;
    const double h = scale * extent.height() / 2;
    if (isEllipse(image.annotations[static_cast<std::size_t>(annotation)], settings.shape))
        return {std::hypot(w * c, h * s), std::hypot(w * s, h * c)};
    return {w * c + h * s, w * s + h * c};
}

Box pastedBox(const Dataset &dataset, const PlannedObject &object, const PasteSettings &settings)
{
    const ImageItem &donor = dataset.images[static_cast<std::size_t>(object.image)];
    const Point half =
        pastedHalf(donor, object.annotation, settings, object.scale, object.rotation);
    return {object.x - half.x, object.y - half.y, object.x + half.x, object.y + half.y};
}

std::vector<int> companionsOf(const ImageItem &donor, int annotation, const BalancePolicy &policy)
{
    std::vector<int> along;
    std::vector<Point> shown;
    const PasteShape shape = policy.pasting.shape;
    const Box extent = donorExtent(donor, annotation, shape);
    const double limit = std::max(policy.windows.minVisible, Same) - Same;
    for (std::size_t i = 0; i < donor.annotations.size(); ++i) {
        const Box box = donor.annotations[i].box.intersected(donor.frame());
        if (static_cast<int>(i) == annotation || box.isEmpty() ||
            box.intersected(extent).area() < limit * box.area())
            continue;
        if (shown.empty())
            shown = shownOf(donor, donor.annotations[static_cast<std::size_t>(annotation)], shape);
        const double area = std::abs(ringArea(clippedRing(shown, box)));
        if (area > 0 && area >= limit * box.area())
            along.push_back(static_cast<int>(i));
    }
    return along;
}

} // namespace ballast
