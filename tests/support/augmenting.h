#pragma once

#include "core/augment/program.h"

/// Short ways to build pipelines in tests.
namespace ballast::test {

/// Appends the transform with its defaults, always applied.
inline Step &add(Pipeline &pipeline, const char *name)
{
    pipeline.steps.push_back(pipeline.makeStep(*transformByName(QLatin1String(name))));
    pipeline.steps.back().probability = 1;
    return pipeline.steps.back();
}

inline bool has(const Step &step, const char *key)
{
    for (const ParamSpec &param : step.transform->params)
        if (!qstrcmp(param.key, key))
            return true;
    return false;
}

inline void set(Step &step, const char *key, double lo, double hi = 0)
{
    const auto params = step.transform->params;
    for (std::size_t i = 0; i < params.size(); ++i)
        if (!qstrcmp(params[i].key, key)) {
            step.values[i] = {lo, hi};
            return;
        }
    qFatal("no parameter %s", key);
}

inline Annotation object(Box box)
{
    Annotation annotation;
    annotation.box = box;
    annotation.classId = 0;
    return annotation;
}

} // namespace ballast::test
