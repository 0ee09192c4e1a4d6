// The exporter in one process: blood cells, one augmented copy of each, two workers.
//   build/bench/tests/bench/bench_export
// BALLAST_BCCD names the dataset; BALLAST_BENCH_OUT a folder on tmpfs (default /dev/shm).

#include "core/export/exporter.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

using namespace ballast;

namespace {

const Dataset &bloodCells()
{
    static const Dataset dataset = openDataset(ballast::test::bccdFolder()).value();
    return dataset;
}

Pipeline chain(std::initializer_list<const char *> names)
{
    Pipeline pipeline;
    for (const char *name : names) {
        Step step = pipeline.makeStep(*transformByName(QString::fromLatin1(name)));
        step.probability = 1;
        pipeline.steps.push_back(step);
    }
    return pipeline;
}

void exportCopies(benchmark::State &state, const Pipeline &pipeline, int copies)
{
    const QTemporaryDir folder(
        qEnvironmentVariable("BALLAST_BENCH_OUT", QStringLiteral("/dev/shm")) +
        QStringLiteral("/ballast-bench-XXXXXX"));
    BalancePlan plan = emptyPlan(bloodCells());
    plan.copies.assign(plan.copies.size(), copies);
    ExportOptions options;
    options.jobs = 2;
    qint64 images = 0;
    for (auto _ : state) {
        options.destination = folder.filePath(QStringLiteral("out"));
        const auto report = exportDataset(bloodCells(), plan, pipeline, options);
        if (!report || !report->verified)
            state.SkipWithError("the export failed");
        else
            images += report->imagesWritten;
        state.PauseTiming();
        QDir(options.destination).removeRecursively();
        state.ResumeTiming();
    }
    state.SetItemsProcessed(images);
}

void add(const char *name, Pipeline pipeline, int copies)
{
    benchmark::RegisterBenchmark(name, [pipeline = std::move(pipeline), copies](
                                           auto &state) { exportCopies(state, pipeline, copies); })
        ->UseRealTime()
        ->Unit(benchmark::kMillisecond);
}

} // namespace

int main(int argc, char **argv)
{
    benchmark::Initialize(&argc, argv);
    if (ballast::test::bccdFolder().isEmpty()) {
        std::fputs("BALLAST_BCCD names no blood-cell dataset\n", stderr);
        return 1;
    }
    add("untouched", {}, 0);
    add("flip", chain({"HorizontalFlip"}), 1);
    add("affine", chain({"Affine"}), 1);
    add("full",
        chain({"HorizontalFlip", "Affine", "RandomBrightnessContrast", "HueSaturationValue",
               "GaussNoise", "RandomGamma"}),
        1);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
