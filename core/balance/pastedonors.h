#pragma once

#include "core/balance/planwindows.h"
#include "core/base/random.h"

#include <deque>
#include <functional>

namespace ballast {

/// An object that may be lent.
struct Donor
{
    int image = 0;      ///< index into Dataset::images
    int annotation = 0; ///< index into that image's annotations
    double width = 0;   ///< px, of what is pasted
    double height = 0;
    std::vector<ClassAmount> companions; ///< what comes along with it
};

/// Lends the objects of one class so that all are used about equally often: one of those used least
/// or once more, in an order that changes the source image every time. What suits no place is left
/// out once it would hold the others up.
class DonorPool
{
public:
    DonorPool() = default;
    explicit DonorPool(std::vector<Donor> donors) : m_donors(std::move(donors)) {}

    const std::vector<Donor> &donors() const { return m_donors; }
    /// Forgets what was lent.
    void start(int mostUses);
    bool isEmpty() const { return m_left == 0; }
    /// The first of the least used donors that `suits`, by index; −1 if none of some tries does.
    int take(const std::function<bool(int)> &suits);
    void giveBack(int donor);

private:
    struct Use
    {
        int times = 0;
        int refused = 0; ///< in a row
    };
    bool holdsUp(std::size_t times) const;
    int takeFrom(std::size_t times, const std::function<bool(int)> &suits);

    std::vector<Donor> m_donors;
    std::vector<Use> m_uses;
    std::vector<std::deque<int>> m_byTimes; ///< donors by how often they were used
    std::size_t m_least = 0;
    std::size_t m_left = 0; ///< donors that may be used again
    int m_mostUses = 0;
};

/// By ClassId for the wanted classes, of the images in scope. Whole objects without companions
/// where they are at least a third of the whole ones, else all whole ones; only where there are
/// none, those that are cut by the frame, occluded or marked as truncated or difficult; crowds only
/// where there is nothing else. Objects of less than `LeastDonorSide` px a side and those of
/// images of unknown or giant size lend nothing, nor do lines and loose points.
std::vector<DonorPool> findDonors(const Dataset &dataset, const BalancePolicy &policy,
                                  const std::vector<char> &wanted);
inline constexpr double LeastDonorSide = 5;

/// Size of what is pasted of the object, before it is scaled and turned, px.
Box donorExtent(const ImageItem &image, int annotation, PasteShape shape);

/// Half the width and half the height that it takes, at most, scaled and turned.
Point pastedHalf(const ImageItem &image, int annotation, const PasteSettings &settings,
                 double scale, double rotation);

} // namespace ballast
