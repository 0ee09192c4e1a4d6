#include "core/augment/exchangestep.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QMetaType>

#include <yaml-cpp/yaml.h>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

constexpr int MaxDepth = 64;
constexpr int MaxValues = 100000; ///< aliases can make a short file long
constexpr qsizetype MaxBytes = 8 << 20;

struct TooLarge
{
};

/// A plain scalar by the rules of YAML 1.1, as Python reads it; quoted ones are text.
QJsonValue scalar(const YAML::Node &node)
{
    const QString text = QString::fromStdString(node.Scalar());
    if (node.Tag() == "!")
        return text;
    const QString lower = text.toLower();
    if (lower == QStringLiteral("true") || lower == QStringLiteral("yes") ||
        lower == QStringLiteral("on"))
        return true;
    if (lower == QStringLiteral("false") || lower == QStringLiteral("no") ||
        lower == QStringLiteral("off"))
        return false;
    if (lower.isEmpty() || lower == QStringLiteral("null") || lower == QStringLiteral("~"))
        return QJsonValue::Null;
    if (lower == QStringLiteral(".nan"))
        return QStringLiteral("NaN");
    if (lower.endsWith(QStringLiteral(".inf")))
        return lower.startsWith(u'-') ? QStringLiteral("-Infinity") : QStringLiteral("Infinity");
    bool ok = false;
    if (const qint64 whole = text.toLongLong(&ok); ok)
        return whole;
    if (const double number = text.toDouble(&ok); ok)
        return number;
    return text;
}

class Converter
{
public:
    QJsonValue convert(const YAML::Node &node, int depth)
    {
        if (depth > MaxDepth || ++m_values > MaxValues)
            throw TooLarge();
        if (node.IsSequence()) {
            QJsonArray list;
            for (const YAML::Node &each : node)
                list.append(convert(each, depth + 1));
            return list;
        }
        if (node.IsMap()) {
            QJsonObject object;
            for (const auto &pair : node)
                object.insert(pair.first.IsScalar() ? QString::fromStdString(pair.first.Scalar())
                                                    : QString(),
                              convert(pair.second, depth + 1));
            return object;
        }
        return node.IsScalar() ? scalar(node) : QJsonValue(QJsonValue::Null);
    }

private:
    int m_values = 0;
};

void emitValue(YAML::Emitter &out, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        out << value.toBool();
        break;
    case QJsonValue::Double:
        if (value.toVariant().typeId() == QMetaType::LongLong)
            out << static_cast<long long>(value.toInteger());
        else
            out << value.toDouble();
        break;
    case QJsonValue::String:
        out << YAML::DoubleQuoted << value.toString().toStdString();
        break;
    case QJsonValue::Array:
        out << YAML::BeginSeq;
        for (const QJsonValue &each : value.toArray())
            emitValue(out, each);
        out << YAML::EndSeq;
        break;
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        out << YAML::BeginMap;
        for (auto it = object.begin(); it != object.end(); ++it) {
            out << YAML::Key << it.key().toStdString() << YAML::Value;
            emitValue(out, it.value());
        }
        out << YAML::EndMap;
        break;
    }
    default:
        out << YAML::Null;
        break;
    }
}

} // namespace

Result<QJsonValue> yamlToJson(const QByteArray &yaml)
{
    const auto tooLarge = [] {
        return Error{Text::tr("The pipeline is too large or nested too deeply"),
                     {},
                     Text::tr("Write it with A.save(…, data_format=\"yaml\")")};
    };
    if (yaml.size() > MaxBytes)
        return tooLarge();
    try {
        return Converter().convert(
            YAML::Load(std::string(yaml.constData(), std::size_t(yaml.size()))), 0);
    } catch (const TooLarge &) {
        return tooLarge();
    } catch (const YAML::Exception &problem) {
        return Error{Text::tr("The pipeline is not YAML: line %1: %2")
                         .arg(problem.mark.line + 1)
                         .arg(QString::fromStdString(problem.msg)),
                     {},
                     Text::tr("Write it with A.save(…, data_format=\"yaml\")")};
    }
}

QByteArray jsonToYaml(const QJsonObject &json)
{
    YAML::Emitter out;
    out.SetDoublePrecision(17);
    emitValue(out, json);
    return QByteArray(out.c_str()) + '\n';
}

} // namespace ballast
