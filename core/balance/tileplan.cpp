#include "core/balance/tileplan.h"

#include "core/balance/planwindows.h"
#include "core/balance/resizeimpact.h"

#include <QCoreApplication>

#include <cmath>

namespace ballast {

namespace {

constexpr double Same = 1e-9;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Tiles)
};

/// The images the tiles are for: what is not in scope is left out of the count.
Dataset scopeOf(const Dataset &dataset, bool allSplits)
{
    Dataset scope = dataset;
    if (!allSplits)
        std::erase_if(scope.images,
                      [](const ImageItem &image) { return !isTraining(image.split); });
    return scope;
}

/// The tile that every class is content with; 0 without boxes.
TileGrid gridFor(const Dataset &dataset, const TileQuestion &question)
{
    TileGrid smallest;
    for (const SmallestSize &need :
         smallestSizes(scopeOf(dataset, question.allSplits), question.keep, question.limit)) {
        if (need.boxes == 0)
            continue;
        const TileGrid grid = tileGrid(need.longestSource, need.longestSource, need.sourceSide,
                                       question.resolution, question.limit, question.overlap);
        if (smallest.tile == 0 || grid.tile < smallest.tile)
            smallest = grid;
    }
    return smallest;
}

/// Objects of an image that a tile shows enough of to count.
std::vector<int> shownIn(const ImageItem &image, const Window &window, double minVisible)
{
    std::vector<int> shown;
    for (std::size_t i = 0; i < image.annotations.size(); ++i)
        if (countsIn(image, image.annotations[i], window, minVisible))
            shown.push_back(static_cast<int>(i));
    return shown;
}

class Tiler
{
public:
    Tiler(const Dataset &dataset, const TileQuestion &question, const TileGrid &grid)
        : m_dataset(dataset), m_question(question), m_grid(grid)
    {
        m_policy.repeat = false;
        m_policy.tile = true;
        m_policy.allSplits = question.allSplits;
        m_policy.windows.tile = grid.tile;
        m_policy.windows.tileOverlap = question.overlap;
        m_result.tile = grid.tile;
        m_result.overlap = grid.overlap;
        for (std::size_t c = 0; c < dataset.classes.size(); ++c)
            m_result.gains.push_back({static_cast<ClassId>(c)});
    }

    TilePlan run()
    {
        for (std::size_t i = 0; i < m_dataset.images.size(); ++i)
            if (m_question.allSplits || isTraining(m_dataset.images[i].split))
                cut(static_cast<int>(i));
        m_result.plan = describePlan(
            m_dataset, m_policy, std::vector<int>(m_dataset.images.size(), 0), std::move(m_items));
        m_result.plan.targets = m_result.plan.before; // nothing is to be balanced
        m_result.plan.shortfalls.clear();
        return std::move(m_result);
    }

private:
    bool keepsLimit(double side, double scale) const
    {
        return side * scale >= m_question.limit - Same;
    }

    void cut(int index)
    {
        const ImageItem &image = m_dataset.images[static_cast<std::size_t>(index)];
        const int longest = std::max(image.width, image.height);
        if (longest <= 0)
            return;
        std::vector<char> kept(image.annotations.size(), 0);
        const double whole = double(m_question.resolution) / longest;
        for (std::size_t i = 0; i < kept.size(); ++i)
            kept[i] = keepsLimit(
                std::min(image.annotations[i].box.width(), image.annotations[i].box.height()),
                whole);
        countGains(image, kept, &TileGain::whole);
        if (longest > m_grid.tile)
            addTiles(index, image, kept);
        countGains(image, kept, &TileGain::tiled);
        for (const Annotation &annotation : image.annotations)
            if (counts(annotation))
                ++m_result.gains[static_cast<std::size_t>(annotation.classId)].boxes;
    }

    void addTiles(int index, const ImageItem &image, std::vector<char> &kept)
    {
        const double scale = double(m_question.resolution) / m_grid.tile;
        const std::size_t before = m_items.size();
        for (const Window &window :
             tilesOver(image.width, image.height, m_grid.tile, m_grid.overlap)) {
            const std::vector<int> shown = shownIn(image, window, m_policy.windows.minVisible);
            if (shown.empty())
                continue;
            PlanItem item;
            item.image = index;
            item.means = Means::Tile;
            item.window = window;
            item.blanked = cutBelow(image, window, m_policy.windows.minVisible);
            m_items.push_back(std::move(item));
            for (const int i : shown) {
                const Box part =
                    image.annotations[static_cast<std::size_t>(i)].box.intersected(window.box());
                if (keepsLimit(std::min(part.width(), part.height()), scale))
                    kept[static_cast<std::size_t>(i)] = 1;
            }
        }
        m_result.images += m_items.size() > before ? 1 : 0;
    }

    bool counts(const Annotation &annotation) const
    {
        return !annotation.box.isEmpty() && annotation.classId >= 0 &&
               static_cast<std::size_t>(annotation.classId) < m_result.gains.size();
    }

    void countGains(const ImageItem &image, const std::vector<char> &kept, qint64 TileGain::*which)
    {
        for (std::size_t i = 0; i < kept.size(); ++i)
            if (kept[i] && counts(image.annotations[i]))
                ++(m_result.gains[static_cast<std::size_t>(image.annotations[i].classId)].*which);
    }

    const Dataset &m_dataset;
    const TileQuestion &m_question;
    const TileGrid &m_grid;
    BalancePolicy m_policy;
    std::vector<PlanItem> m_items;
    TilePlan m_result;
};

} // namespace

Result<TilePlan> planTiles(const Dataset &dataset, const TileQuestion &question)
{
    const TileGrid grid = gridFor(dataset, question);
    if (grid.tile == 0)
        return Error{Text::tr("There are no boxes in images of known size: nothing to tile for"),
                     {},
                     Text::tr("Tiles are for datasets with boxes.")};
    if (grid.tile < LeastTile)
        return Error{Text::tr("Tiles would have to be %1 px small to keep %2 px of the objects at "
                              "%3 px")
                         .arg(grid.tile)
                         .arg(question.limit)
                         .arg(question.resolution),
                     {},
                     Text::tr("Take a larger training size, a lower limit, or a smaller share of "
                              "the boxes to keep.")};
    TilePlan tiles = Tiler(dataset, question, grid).run();
    if (tiles.plan.items.empty())
        return Error{Text::tr("At %1 px the objects keep %2 px in the whole images: there is "
                              "nothing to tile")
                         .arg(question.resolution)
                         .arg(question.limit),
                     {},
                     Text::tr("Take a smaller training size, or a higher limit.")};
    return tiles;
}

} // namespace ballast
