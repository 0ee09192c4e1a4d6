#pragma once

#include "core/augment/outline.h"

#include <memory>

namespace ballast {

/// Where each point of a frame comes from, given on a rectilinear grid: `at` holds, row by row, the
/// source position of every grid point. All in edge coordinates, full-size pixels.
struct FieldMesh
{
    std::vector<double> xs; ///< ascending, from 0 to the frame's width
    std::vector<double> ys; ///< ascending, from 0 to the frame's height
    std::vector<Point> at;  ///< xs.size() · ys.size()
};

/// A mesh whose cells are about `spacing` px wide and high, filled by `source(x, y)`.
template <class Source> FieldMesh sampledMesh(Frame frame, double spacing, Source source)
{
    FieldMesh mesh;
    const auto divide = [spacing](std::vector<double> &edges, int length) {
        const int cells = std::max(1, int(length / spacing + 0.5));
        for (int i = 0; i <= cells; ++i)
            edges.push_back(double(length) * i / cells);
    };
    divide(mesh.xs, frame.width);
    divide(mesh.ys, frame.height);
    for (const double y : mesh.ys)
        for (const double x : mesh.xs)
            mesh.at.push_back(source(x, y));
    return mesh;
}

/// A distortion of a frame that neither tears nor folds, bilinear between the points of a mesh and
/// continued beyond the frame by the displacement at its edge: every point of the plane comes from
/// exactly one. Pixels go backward through it, outlines forward, by the same mesh.
class Field
{
public:
    /// A mesh that would fold is weakened as a whole, to where no spot is squeezed to less than a
    /// twentieth of its area; see strength().
    Field(Frame frame, FieldMesh mesh);

    Frame frame() const { return m_frame; }
    /// What is left of the displacement asked for, 0…1.
    double strength() const { return m_strength; }
    /// Largest displacement, px.
    double reach() const { return m_reach; }
    const FieldMesh &mesh() const { return m_mesh; } ///< of the frame alone

    Point backward(const Point &out) const;
    /// The point that shows `source`: backward() of it is `source` to 1e-4 px.
    Point forward(const Point &source) const;
    /// Sides are followed in steps of at most 2 px (1/1024 of a longer side).
    Polygon forward(const Polygon &polygon) const;

private:
    struct Cell;
    std::size_t index(std::size_t column, std::size_t row) const
    {
        return row * m_xs.size() + column;
    }
    Cell cellOf(std::size_t column, std::size_t row) const;
    Cell cellAt(const Point &p) const;
    bool solve(const Point &source, Point &p) const;
    bool search(const Point &source, Point &p) const;
    void surround();
    void weaken();

    Frame m_frame;
    FieldMesh m_mesh;
    std::vector<double> m_xs, m_ys; ///< with a far ring around the frame
    std::vector<Point> m_at;
    double m_strength = 1;
    double m_reach = 0;
};

} // namespace ballast
