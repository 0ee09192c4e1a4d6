#pragma once

#include "core/balance/planwindows.h"
#include "core/base/random.h"

namespace ballast {

/// An image, or a window of it, that objects may be put on.
struct PasteRoom
{
    int image = 0; ///< index into Dataset::images
    std::optional<Window> window;
    std::vector<ClassAmount> amounts; ///< what an output of it holds already, by growing class
    qint64 common = 0;                ///< objects of it that no class wants more of
};

/// Every image in scope of known size and without tags as a whole and, where crops are allowed,
/// windows of it that hold as few common objects as there are and no rare one in part. Images
/// without any object come first, then those that hold the fewest common ones; else in the order of
/// a hash of their paths. Stopped → none.
std::vector<PasteRoom> findRooms(const Dataset &dataset, const BalancePolicy &policy,
                                 const std::vector<char> &rare, const TaskContext &context);

/// Windows without a common object that counts, the largest first, at most `MostRooms` that lie
/// apart; where there is none, those around a single one. At least `minSide` px a side.
std::vector<Window> roomyWindows(const ImageItem &image, const WindowSettings &settings,
                                 const std::vector<char> &rare);
inline constexpr std::size_t MostRooms = 3;

/// Left top corner, whole pixels, for width × height px within `frame` and at least `margin` away
/// from all of `taken`: drawn a few times, then looked for along what is taken. Nothing where no
/// place was found.
std::optional<Point> findPlace(const Box &frame, const std::vector<Box> &taken, double width,
                               double height, double margin, Rng &rng);

} // namespace ballast
