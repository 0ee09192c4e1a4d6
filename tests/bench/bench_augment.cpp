#include "core/augment/program.h"

#include <benchmark/benchmark.h>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

using namespace ballast;

namespace {

/// Soft shapes and a little texture, as a photo has.
cv::Mat photo(int width, int height)
{
    cv::Mat small(height / 16, width / 16, CV_8UC3), image, grain(height, width, CV_8UC3);
    cv::RNG rng(7);
    rng.fill(small, cv::RNG::UNIFORM, 0, 256);
    cv::resize(small, image, {width, height}, 0, 0, cv::INTER_CUBIC);
    rng.fill(grain, cv::RNG::UNIFORM, 0, 8);
    return image + grain;
}

Pipeline always(Pipeline pipeline)
{
    for (Step &step : pipeline.steps)
        step.probability = 1;
    return pipeline;
}

/// Thirteen objects, as a picture of blood cells has.
std::vector<Annotation> thirteen(double scale)
{
    std::vector<Annotation> annotations(13);
    for (std::size_t i = 0; i < annotations.size(); ++i)
        annotations[i].box = {scale * (10 + 40 * double(i)), scale * 50,
                              scale * (90 + 40 * double(i)), scale * 120};
    return annotations;
}

/// Drawn, painted and thirteen boxes mapped.
void run(benchmark::State &state, const Pipeline &pipeline, int width, int height)
{
    cv::setNumThreads(1);
    const cv::Mat source = photo(width, height);
    const std::vector<Annotation> annotations = thirteen(width / 640.0);
    Scratch scratch;
    std::uint64_t copy = 0;
    // OpenCV makes its colour tables at the first call.
    compile(pipeline, width, height, {1, 2, copy++, 0}).run(source, annotations, scratch);
    for (auto _ : state) {
        const Program program = compile(pipeline, width, height, {1, 2, copy++, 0});
        benchmark::DoNotOptimize(program.run(source, annotations, scratch).image.data);
    }
    state.SetItemsProcessed(state.iterations() * width * height);
}

void defaultAt(benchmark::State &state, int width, int height)
{
    run(state, always(defaultPipeline()), width, height);
}

/// 12 megapixels shown at 1600 pixels, as the preview does.
void draft(benchmark::State &state)
{
    cv::setNumThreads(1);
    const Pipeline pipeline = always(defaultPipeline());
    const cv::Mat source = photo(1600, 1200);
    const std::vector<Annotation> annotations = thirteen(6.25);
    Scratch scratch;
    std::uint64_t copy = 0;
    for (auto _ : state) {
        CompileOptions options;
        options.rasterScale = 0.4;
        const Program program = compile(pipeline, 4000, 3000, {1, 2, copy++, 0}, options);
        benchmark::DoNotOptimize(program.run(source, annotations, scratch).image.data);
    }
}

void one(benchmark::State &state, const TransformSpec *spec)
{
    Pipeline pipeline;
    pipeline.steps.push_back(pipeline.makeStep(*spec));
    Step &step = pipeline.steps[0];
    const QLatin1String name(spec->name);
    if (name == QLatin1String("Affine"))
        step.values[0] = {-45, 45};
    // Crops that fit, as the peer wants them.
    if (name == QLatin1String("CenterCrop") || name == QLatin1String("RandomCrop"))
        for (std::size_t i = 0; i < spec->params.size(); ++i)
            if (const QLatin1String key(spec->params[i].key);
                key == QLatin1String("height") || key == QLatin1String("width"))
                step.values[i] = {416, 416};
    run(state, always(pipeline), 640, 480);
}

void boxes(benchmark::State &state)
{
    const Pipeline pipeline = always(defaultPipeline());
    const std::vector<Annotation> annotations = thirteen(1);
    std::uint64_t copy = 0;
    for (auto _ : state) {
        const Program program = compile(pipeline, 640, 480, {1, 2, copy++, 0});
        benchmark::DoNotOptimize(program.mapAnnotations(annotations).data());
    }
}

} // namespace

int main(int argc, char **argv)
{
    benchmark::RegisterBenchmark("default/640x480", defaultAt, 640, 480);
    benchmark::RegisterBenchmark("default/1600x1200", defaultAt, 1600, 1200);
    benchmark::RegisterBenchmark("default/12MP-draft-1600", draft);
    benchmark::RegisterBenchmark("default/13-boxes-only", boxes);
    for (const TransformSpec &spec : allTransforms())
        benchmark::RegisterBenchmark((std::string(spec.name) + "/640x480").c_str(), one, &spec);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
