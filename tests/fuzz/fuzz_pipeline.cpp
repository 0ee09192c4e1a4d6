#include "core/augment/exchange.h"
#include "core/augment/program.h"

#include <cstdint>
#include <cstdlib>

/// Any bytes are read as a pipeline: an error or a valid pipeline, which is written and read again
/// and drawn for a small image. `fuzz_pipeline CORPUS`, see CONTRIBUTING.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace ballast;
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto read = pipelineFromText(text);
    if (!read)
        return 0;
    const Pipeline &pipeline = read->pipeline;
    if (!validate(pipeline))
        std::abort(); // what is read is valid
    const auto again = pipelineFromJson(pipelineToJson(pipeline));
    if (!again || again->pipeline.steps.size() != pipeline.steps.size())
        std::abort(); // what is written is read
    const auto yaml = pipelineFromYaml(pipelineToYaml(pipeline));
    if (!yaml || yaml->pipeline.steps.size() != pipeline.steps.size())
        std::abort();
    (void)pipelineToPython(pipeline);
    std::vector<Annotation> annotations(1);
    annotations[0].box = {4, 4, 20, 16};
    annotations[0].classId = 0;
    const std::vector<QString> names{QStringLiteral("a")};
    CompileOptions options;
    options.annotations = &annotations;
    options.classNames = &names;
    if (allSteps(pipeline.steps).size() < 20)
        (void)compile(pipeline, 32, 24, {1, 2, 3, 0}, options).mapAnnotations(annotations);
    return 0;
}
