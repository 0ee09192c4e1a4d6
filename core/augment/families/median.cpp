#include "core/augment/families/median.h"

#include "core/augment/cpu.h"
#include "core/augment/families/taps.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>
#include <vector>

/// The median by sorting networks (Smith: Implementing Median Filters in XC4000E FPGAs, 1996, for
/// 3 × 3): columns are sorted once for all windows they are part of; rows of equal rank across the
/// columns follow; of what can still be the middle one, the least and the greatest are forgotten
/// until one is left.
namespace ballast {

namespace {

using Byte = std::uint8_t;
constexpr int Lanes = 32; ///< bytes at a time: one register where there is AVX2, else two
using Bytes = Byte __attribute__((vector_size(Lanes)));

struct Pair
{
    int low, high; ///< places whose values are put in order
};

template <int Window> constexpr auto sorting()
{
    if constexpr (Window == 3)
        return std::array<Pair, 3>{{{0, 1}, {1, 2}, {0, 1}}};
    else if constexpr (Window == 5)
        return std::array<Pair, 9>{
            {{0, 3}, {1, 4}, {0, 2}, {1, 3}, {0, 1}, {2, 4}, {1, 2}, {3, 4}, {2, 3}}};
    else
        return std::array<Pair, 16>{{{0, 6},
                                     {2, 3},
                                     {4, 5},
                                     {0, 2},
                                     {1, 4},
                                     {3, 6},
                                     {0, 1},
                                     {2, 5},
                                     {3, 4},
                                     {1, 2},
                                     {4, 6},
                                     {2, 3},
                                     {4, 5},
                                     {1, 2},
                                     {3, 4},
                                     {5, 6}}};
}

/// In a square that rises along rows and columns: neither too many values are surely below nor
/// above.
constexpr bool canBeMiddle(int window, int i, int j)
{
    const int half = window * window / 2 + 1;
    return (i + 1) * (j + 1) <= half && (window - i) * (window - j) <= half;
}

constexpr int candidateCount(int window)
{
    int count = 0;
    for (int i = 0; i < window * window; ++i)
        count += canBeMiddle(window, i / window, i % window);
    return count;
}

/// Brings the middle one of `Count` (odd) values to the place that `middle` names.
template <int Count> struct Forgetting
{
    std::array<Pair, std::size_t(Count *Count)> pairs{};
    int used = 0;
    int middle = 0;

    constexpr Forgetting()
    {
        std::array<int, std::size_t(Count)> active{};
        int size = 0, next = 0;
        while (next < Count / 2 + 2)
            active[std::size_t(size++)] = next++;
        while (size >= 3) {
            forgetEnds(active, size);
            for (int i = 0; i < size - 2; ++i)
                active[std::size_t(i)] = active[std::size_t(i + 1)];
            size -= 2;
            if (next < Count)
                active[std::size_t(size++)] = next++;
        }
        middle = active[0];
    }

private:
    using Places = std::array<int, std::size_t(Count)>;
    constexpr void add(const Places &active, int a, int b)
    {
        pairs[std::size_t(used++)] = {active[std::size_t(a)], active[std::size_t(b)]};
    }
    /// The least comes first, the greatest last.
    constexpr void forgetEnds(const Places &active, int size)
    {
        for (int i = 0; i < size / 2; ++i)
            add(active, i, size - 1 - i);
        for (int i = 1; i < size - size / 2; ++i)
            add(active, 0, i);
        for (int i = size / 2; i < size - 1; ++i)
            add(active, i, size - 1);
    }
};

BALLAST_INLINE void order(Bytes &a, Bytes &b)
{
    const Bytes low = a < b ? a : b, high = a < b ? b : a;
    a = low;
    b = high;
}

template <int Window> BALLAST_INLINE void sort(Bytes *values)
{
    constexpr auto network = sorting<Window>();
    [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline))
    {
        (order(values[network[I].low], values[network[I].high]), ...);
    }
    (std::make_index_sequence<network.size()>());
}

template <int Count> BALLAST_INLINE Bytes middleOf(Bytes *values)
{
    constexpr Forgetting<Count> network;
    [&]<std::size_t... I>(std::index_sequence<I...>) __attribute__((always_inline))
    {
        (order(values[network.pairs[I].low], values[network.pairs[I].high]), ...);
    }
    (std::make_index_sequence<std::size_t(network.used)>());
    return values[network.middle];
}

BALLAST_INLINE Bytes load(const Byte *bytes)
{
    Bytes value;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

/// ranks[k · stride + i] is the k-th of the bytes i of `Window` rows.
template <int Window>
BALLAST_INLINE void sortColumns(const Byte *row, std::size_t step, Byte *ranks, std::size_t stride)
{
    for (std::size_t i = 0; i < stride; i += Lanes) {
        Bytes column[Window];
        for (std::size_t k = 0; k < Window; ++k)
            column[k] = load(row + k * step + i);
        sort<Window>(column);
        for (std::size_t k = 0; k < Window; ++k)
            std::memcpy(ranks + k * stride + i, &column[k], sizeof column[k]);
    }
}

template <int Window, int Rank>
BALLAST_INLINE void keepOfRank(const Byte *ranks, std::size_t channels, Bytes *kept, int &count)
{
    Bytes row[Window];
    for (std::size_t j = 0; j < Window; ++j)
        row[j] = load(ranks + j * channels);
    sort<Window>(row);
    for (int j = 0; j < Window; ++j)
        if (canBeMiddle(Window, Rank, j))
            kept[count++] = row[j];
}

template <int Window>
BALLAST_INLINE void medianRow(const Byte *ranks, std::size_t stride, std::size_t channels,
                              Byte *out, std::size_t count)
{
    constexpr int candidates = candidateCount(Window);
    for (std::size_t i = 0; i < count; i += Lanes) {
        Bytes kept[candidates];
        int keptCount = 0;
        [&]<std::size_t... K>(std::index_sequence<K...>) __attribute__((always_inline))
        {
            (keepOfRank<Window, int(K)>(ranks + K * stride + i, channels, kept, keptCount), ...);
        }
        (std::make_index_sequence<std::size_t(Window)>());
        const Bytes middle = middleOf<candidates>(kept);
        std::memcpy(out + i, &middle, std::min<std::size_t>(Lanes, count - i));
    }
}

/// One output row from `Window` rows of the widened image.
struct Rows
{
    const Byte *first;
    std::size_t step;     ///< bytes from row to row
    Byte *ranks;          ///< room for `Window` rows of `stride` bytes and a vector
    std::size_t stride;   ///< bytes of a widened row, whole vectors
    std::size_t channels; ///< of a pixel
    Byte *out;
    std::size_t count; ///< bytes of a row of the result
};

template <int Window> BALLAST_INLINE void paintRow(const Rows &rows)
{
    sortColumns<Window>(rows.first, rows.step, rows.ranks, rows.stride);
    medianRow<Window>(rows.ranks, rows.stride, rows.channels, rows.out, rows.count);
}

template <int Window> void paintRowPlain(const Rows &rows)
{
    paintRow<Window>(rows);
}
#ifdef BALLAST_HAS_AVX2_KERNELS
template <int Window> BALLAST_AVX2 void paintRowAvx2(const Rows &rows)
{
    paintRow<Window>(rows);
}
#endif

template <int Window> auto rowFunction()
{
#ifdef BALLAST_HAS_AVX2_KERNELS
    if (useAvx2())
        return paintRowAvx2<Window>;
#endif
    return paintRowPlain<Window>;
}

} // namespace

void paintMedian(cv::Mat &image, int window, const PaintContext &context)
{
    const auto work = window == 3   ? rowFunction<3>()
                      : window == 5 ? rowFunction<5>()
                                    : rowFunction<7>();
    const int reach = window / 2, channels = image.channels();
    // Whole vectors are read and written: rows of the widened image are a little longer.
    const int beyond = Lanes / channels + 1;
    cv::Mat wide =
        context.buffer.mat(image.rows + 2 * reach, image.cols + 2 * reach + beyond, image.type());
    cv::copyMakeBorder(image, wide, reach, reach, reach, reach + beyond, cv::BORDER_REPLICATE);
    const std::size_t rowBytes = std::size_t(image.cols + 2 * reach) * std::size_t(channels);
    const std::size_t stride = (rowBytes + Lanes - 1) / Lanes * Lanes;
    const std::size_t count = std::size_t(image.cols) * std::size_t(channels);
    cv::Mat scratch = context.second.mat(1, int(stride * std::size_t(window) + count), CV_8U);
    Byte *ranks = scratch.ptr<Byte>(), *spare = ranks + stride * std::size_t(window);
    for (int y = 0; y < image.rows; ++y) {
        Byte *out = channels == 4 ? spare : image.ptr<Byte>(y);
        work({wide.ptr<Byte>(y), wide.step, ranks, stride, std::size_t(channels), out, count});
        if (channels == 4) {
            cv::Mat row = image.row(y);
            takeColour(row, cv::Mat(1, image.cols, CV_8UC4, out));
        }
    }
}

} // namespace ballast
