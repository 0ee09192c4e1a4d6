#include "core/formats/maskrings.h"

#include "core/dataset/shapes.h"

#include <algorithm>

namespace ballast {

namespace {

/// Walks along the cracks between pixels with the part on the right hand.
class Tracer
{
public:
    explicit Tracer(const Mask &mask) : m_mask(mask), m_seen(mask.cells.size()) {}

    std::vector<std::vector<Point>> trace(Point origin)
    {
        std::vector<std::vector<Point>> rings;
        for (int y = 0; y < m_mask.height; ++y)
            for (int x = 0; x < m_mask.width; ++x)
                if (isSet(x, y) && !isSet(x, y - 1) && !m_seen[at(x, y)])
                    if (std::vector<Point> ring = follow(x, y, origin); !ring.empty())
                        rings.push_back(std::move(ring));
        return rings;
    }

private:
    std::size_t at(int x, int y) const
    {
        return std::size_t(y) * std::size_t(m_mask.width) + std::size_t(x);
    }
    bool isSet(int x, int y) const
    {
        return x >= 0 && y >= 0 && x < m_mask.width && y < m_mask.height &&
               m_mask.cells[at(x, y)] != 0;
    }

    /// From the top left corner of a pixel to the right along its upper side. Empty for the ring of
    /// a hole: it runs the other way round.
    std::vector<Point> follow(int startX, int startY, Point origin)
    {
        static constexpr int Dx[] = {1, 0, -1, 0}, Dy[] = {0, 1, 0, -1}; // right, down, left, up
        std::vector<Point> ring;
        int x = startX, y = startY, way = 0;
        double twice = 0;
        do {
            if (way == 0)
                m_seen[at(x, y)] = 1; // every upper side is walked once
            const int nextX = x + Dx[way], nextY = y + Dy[way];
            twice += double(x) * nextY - double(nextX) * y;
            x = nextX;
            y = nextY;
            const int turn = turnAt(x, y, way);
            if (turn != way)
                ring.push_back({origin.x + x, origin.y + y});
            way = turn;
        } while (x != startX || y != startY || way != 0);
        return twice > 0 ? ring : std::vector<Point>();
    }

    /// Right where nothing is ahead on the right, left where the way is blocked, else straight on.
    int turnAt(int x, int y, int way) const
    {
        // The two pixels ahead of the corner (x, y): on the right and on the left hand.
        static constexpr int RightX[] = {0, -1, -1, 0}, RightY[] = {0, 0, -1, -1};
        static constexpr int LeftX[] = {0, 0, -1, -1}, LeftY[] = {-1, 0, 0, -1};
        if (!isSet(x + RightX[way], y + RightY[way]))
            return (way + 1) & 3;
        return isSet(x + LeftX[way], y + LeftY[way]) ? (way + 3) & 3 : way;
    }

    const Mask &m_mask;
    std::vector<char> m_seen; ///< by pixel: its upper side was walked along
};

} // namespace

std::vector<std::vector<Point>> maskRings(const Mask &mask, Point origin)
{
    std::vector<std::vector<Point>> rings = Tracer(mask).trace(origin);
    std::ranges::stable_sort(rings, std::ranges::greater(), ringArea);
    return rings;
}

} // namespace ballast
