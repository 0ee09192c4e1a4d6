#include "core/formats/cocoscan.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <nlohmann/json.hpp>

#include <limits>

namespace ballast {

namespace {

using nlohmann::json;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

constexpr int DeepestNesting = 200;

/// Events of the parser to elements: of the three great arrays one by one, of every other
/// top-level key the whole value.
class Scanner : public nlohmann::json_sax<json>
{
public:
    Scanner(const CocoSink &sink, const std::stop_token &stop) : m_sink(sink), m_stop(stop) {}

    const std::string &error() const { return m_error; }
    bool isObject() const { return m_isObject; }

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(value); }
    bool number_unsigned(number_unsigned_t value) override { return add(value); }
    bool number_float(number_float_t value, const string_t &) override { return add(value); }
    bool string(string_t &value) override { return add(std::move(value)); }
    bool binary(binary_t &) override { return false; }

    bool start_object(std::size_t) override
    {
        if (m_depth == 0) {
            m_isObject = true;
            ++m_depth;
            return true;
        }
        return open(json::object());
    }
    bool start_array(std::size_t) override
    {
        if (m_depth == 1 && elementSink()) {
            m_inGreatArray = true;
            ++m_depth;
            return true;
        }
        return m_depth > 0 && open(json::array());
    }
    bool key(string_t &value) override
    {
        if (m_stack.empty())
            m_topKey = std::move(value);
        else
            m_keys.back() = std::move(value);
        return true;
    }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t position, const std::string &,
                     const nlohmann::detail::exception &) override
    {
        m_error = std::to_string(position);
        return false;
    }

private:
    const std::function<void(const json &)> *elementSink() const
    {
        return m_topKey == "images"        ? &m_sink.image
               : m_topKey == "annotations" ? &m_sink.annotation
               : m_topKey == "categories"  ? &m_sink.category
                                           : nullptr;
    }

    bool open(json &&container)
    {
        if (m_depth > DeepestNesting)
            return false;
        ++m_depth;
        m_stack.push_back(std::move(container));
        m_keys.emplace_back();
        return true;
    }

    bool close()
    {
        --m_depth;
        if (m_stack.empty()) {
            m_inGreatArray = false;
            return true;
        }
        json done = std::move(m_stack.back());
        m_stack.pop_back();
        m_keys.pop_back();
        return add(std::move(done));
    }

    bool add(json &&value)
    {
        if (m_stack.empty())
            return emitValue(value);
        json &parent = m_stack.back();
        if (parent.is_array())
            parent.push_back(std::move(value));
        else
            parent[m_keys.back()] = std::move(value);
        return true;
    }

    bool emitValue(const json &value)
    {
        if (m_depth == 0)
            return false;
        if (m_inGreatArray)
            (*elementSink())(value);
        else
            m_sink.other(QString::fromStdString(m_topKey), value);
        return !m_stop.stop_requested();
    }

    const CocoSink &m_sink;
    const std::stop_token &m_stop;
    std::string m_topKey;
    std::string m_error;
    std::vector<json> m_stack;
    std::vector<std::string> m_keys; ///< of the object being filled, one per entry of m_stack
    int m_depth = 0;
    bool m_inGreatArray = false;
    bool m_isObject = false;
};

} // namespace

Result<void> scanCoco(const QString &path, const CocoSink &sink, const std::stop_token &stop)
{
    const QString remedy = Text::tr("Mend or replace the file.");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Text::tr("The file cannot be read (%1)").arg(file.errorString()), path,
                     remedy};
    // Mapped, so that the kernel can drop what was read and nothing is copied.
    const auto size = file.size();
    const uchar *bytes = size > 0 ? file.map(0, size) : nullptr;
    if (!bytes)
        return Error{Text::tr("The file is empty or cannot be read"), path, remedy};
    return scanCocoText({reinterpret_cast<const char *>(bytes), std::size_t(size)}, path, sink,
                        stop);
}

Result<void> scanCocoText(std::string_view text, const QString &path, const CocoSink &sink,
                          const std::stop_token &stop)
{
    Scanner scanner(sink, stop);
    const bool whole = json::sax_parse(text.begin(), text.end(), &scanner);
    if (stop.stop_requested())
        return Error{Text::tr("Opening was stopped"), path, {}};
    if (!whole || !scanner.isObject())
        return Error{scanner.error().empty() ? Text::tr("This is not a COCO file")
                                             : Text::tr("The JSON is damaged at byte %1")
                                                   .arg(QString::fromStdString(scanner.error())),
                     path, Text::tr("Mend or replace the file.")};
    return {};
}

bool looksLikeCoco(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QByteArray head = file.read(64 * 1024);
    if (head.startsWith("\xEF\xBB\xBF"))
        head.remove(0, 3);
    if (!head.trimmed().startsWith('{'))
        return false;
    const auto has = [&head](const char *key) { return head.contains(key); };
    return (has("\"images\"") && (has("\"file_name\"") || has("\"categories\""))) ||
           (has("\"image_id\"") && has("\"category_id\"")) ||
           (has("\"categories\"") && has("\"supercategory\""));
}

QJsonValue toQJson(const json &value)
{
    switch (value.type()) {
    case json::value_t::object: {
        QJsonObject object;
        for (const auto &[key, item] : value.items())
            object.insert(QString::fromStdString(key), toQJson(item));
        return object;
    }
    case json::value_t::array: {
        QJsonArray array;
        for (const json &item : value)
            array.append(toQJson(item));
        return array;
    }
    case json::value_t::string:
        return QString::fromStdString(value.get_ref<const std::string &>());
    case json::value_t::boolean:
        return value.get<bool>();
    case json::value_t::number_unsigned:
        if (value.get<std::uint64_t>() >
            static_cast<std::uint64_t>(std::numeric_limits<qint64>::max()))
            return value.get<double>();
        [[fallthrough]];
    case json::value_t::number_integer:
        return value.get<qint64>();
    case json::value_t::number_float:
        return value.get<double>();
    default:
        return {};
    }
}

} // namespace ballast
