#include "core/formats/format.h"

#include <benchmark/benchmark.h>

// Opening a dataset as the user does. formats_bench.py makes the folder, names it in
// BALLAST_BENCH_DATASET and compares with Python.

namespace {

void openFolder(benchmark::State &state)
{
    const QString folder = qEnvironmentVariable("BALLAST_BENCH_DATASET");
    qint64 images = 0, boxes = 0;
    for (auto _ : state) {
        const auto dataset = ballast::openDataset(folder);
        if (!dataset.ok()) {
            state.SkipWithError("BALLAST_BENCH_DATASET names no dataset");
            return;
        }
        images = static_cast<qint64>(dataset->images.size());
        boxes = 0;
        for (const ballast::ImageItem &image : dataset->images)
            boxes += static_cast<qint64>(image.annotations.size());
    }
    state.counters["images"] = static_cast<double>(images);
    state.counters["boxes"] = static_cast<double>(boxes);
}

} // namespace

BENCHMARK(openFolder)->Unit(benchmark::kMillisecond)->UseRealTime()->MeasureProcessCPUTime();

BENCHMARK_MAIN();
