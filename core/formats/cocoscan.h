#pragma once

#include "core/base/result.h"

#include <QJsonValue>

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <stop_token>
#include <string_view>

namespace ballast {

/// What a pass over a COCO file hands out, element by element, so that a file of hundreds of
/// megabytes needs no more memory than its largest element. Keys come in the file's order, which
/// may be any.
struct CocoSink
{
    std::function<void(const nlohmann::json &)> image;
    std::function<void(const nlohmann::json &)> annotation;
    std::function<void(const nlohmann::json &)> category;
    std::function<void(const QString &key, const nlohmann::json &)> other;
};

/// Errors: not readable, not JSON (with the place), not a JSON object, stopped.
Result<void> scanCoco(const QString &file, const CocoSink &sink, const std::stop_token &stop);

/// The same of a text in memory; `file` is what errors name.
Result<void> scanCocoText(std::string_view text, const QString &file, const CocoSink &sink,
                          const std::stop_token &stop);

/// Tells by the first 64 KB.
bool looksLikeCoco(const QString &file);

QJsonValue toQJson(const nlohmann::json &value);

} // namespace ballast
