#include "core/base/atomicfile.h"
#include "core/formats/files.h"
#include "core/formats/yolosource.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include <yaml-cpp/yaml.h>

#include <map>

namespace ballast {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

QString text(const YAML::Node &node)
{
    return QString::fromStdString(node.Scalar());
}

/// Numbers and truth values by what they look like; text that was quoted stays text.
QJsonValue scalarToJson(const YAML::Node &node)
{
    const QString word = text(node);
    if (node.Tag() == "!")
        return word;
    bool isNumber = false;
    if (const qlonglong integer = word.toLongLong(&isNumber); isNumber)
        return integer;
    if (const double number = word.toDouble(&isNumber); isNumber && qIsFinite(number))
        return number;
    if (word.compare(u"true", Qt::CaseInsensitive) == 0)
        return true;
    if (word.compare(u"false", Qt::CaseInsensitive) == 0)
        return false;
    return word;
}

/// Stops at a number of nodes and of levels: anchors can point at their parents or multiply without
/// end, and the stack of a worker thread is small.
class JsonBuilder
{
public:
    QJsonValue build(const YAML::Node &node, int depth = 0)
    {
        if (--m_left < 0 || depth > DeepestLevel || !node.IsDefined() || node.IsNull())
            return {};
        if (node.IsScalar())
            return scalarToJson(node);
        if (node.IsSequence()) {
            QJsonArray array;
            for (auto item = node.begin(); item != node.end() && m_left > 0; ++item)
                array.append(build(*item, depth + 1));
            return array;
        }
        QJsonObject object;
        for (auto item = node.begin(); item != node.end() && m_left > 0; ++item)
            if (item->first.IsScalar())
                object.insert(text(item->first), build(item->second, depth + 1));
        return object;
    }

private:
    static constexpr int DeepestLevel = 64;
    int m_left = 10000;
};

QStringList texts(const YAML::Node &node)
{
    if (node.IsScalar())
        return {text(node)};
    QStringList list;
    // An entry that YAML takes for null still takes up an index.
    if (node.IsSequence())
        for (const auto &item : node)
            list.append(item.IsScalar() ? text(item) : QStringLiteral("null"));
    return list;
}

QString placeholder(qsizetype index)
{
    return QStringLiteral("class_%1").arg(index);
}

/// The names word for word: YAML 1.1 would turn `no` into false, here it stays a class. Indices
/// that a map leaves out get the name Ultralytics gives.
QStringList classNames(const YAML::Node &node)
{
    if (!node.IsMap())
        return texts(node);
    constexpr qsizetype MostClasses = 100000;
    std::map<qsizetype, QString> byIndex;
    for (const auto &item : node) {
        bool isIndex = false;
        const qsizetype index = item.first.IsScalar() ? text(item.first).toInt(&isIndex) : 0;
        if (isIndex && index >= 0 && index < MostClasses && !item.second.IsMap())
            byIndex.emplace(index, texts(item.second).value(0, QStringLiteral("null")));
    }
    QStringList names;
    for (const auto &[index, name] : byIndex) {
        while (names.size() < index)
            names.append(placeholder(names.size()));
        names.append(name);
    }
    return names;
}

/// Of a map from class numbers to lists, as newer trainers have it.
std::vector<QStringList> keyPointNames(const YAML::Node &node)
{
    constexpr std::size_t MostClasses = 100000;
    std::vector<QStringList> names;
    if (!node.IsMap())
        return names;
    for (const auto &item : node) {
        bool isIndex = false;
        const auto index =
            item.first.IsScalar() ? std::size_t(text(item.first).toUInt(&isIndex)) : 0;
        if (!isIndex || index >= MostClasses)
            continue;
        names.resize(std::max(names.size(), index + 1));
        names[index] = texts(item.second);
    }
    return names;
}

YoloShape poseShape(const YAML::Node &node)
{
    YoloShape shape;
    constexpr int MostKeyPoints = 10000;
    const QStringList sizes = texts(node);
    const int count = sizes.value(0).toInt();
    if (sizes.size() == 2 && count > 0 && count <= MostKeyPoints &&
        (sizes[1] == u"2" || sizes[1] == u"3")) {
        shape.kind = YoloShape::Pose;
        shape.keyPoints = count;
        shape.dimensions = sizes[1].toInt();
    }
    return shape;
}

YoloConfig fromYaml(const QString &file, const YAML::Node &root)
{
    YoloConfig config;
    config.file = file;
    for (const auto &item : root) {
        if (!item.first.IsScalar())
            continue;
        const QString key = text(item.first);
        const Split split = splitFromName(key);
        if (split != Split::None)
            config.entries.push_back({split, texts(item.second)});
        else if (key == u"names")
            config.names = classNames(item.second);
        else if (key == u"nc")
            config.count = item.second.IsScalar() ? text(item.second).toInt() : -1;
        else if (key == u"path")
            config.base = item.second.IsScalar() ? text(item.second) : QString();
        else if (key == u"task")
            config.task = item.second.IsScalar() ? text(item.second).toLower() : QString();
        else
            config.rest.insert(key, JsonBuilder().build(item.second));
    }
    if (root["kpt_shape"])
        config.shape = poseShape(root["kpt_shape"]);
    if (const YAML::Node named = root["kpt_names"])
        config.keyPointNames = keyPointNames(named);
    config.namesKnown = !config.names.isEmpty();
    // Ultralytics names the classes itself where only their number is given.
    for (int i = 0; !config.namesKnown && i < config.count; ++i)
        config.names.append(placeholder(i));
    config.namesKnown = !config.names.isEmpty();
    return config;
}

Error broken(const QString &file, const QString &why)
{
    return Error{Text::tr("The dataset's description cannot be read (%1)").arg(why), file,
                 Text::tr("Mend the file; class names and splits are in it.")};
}

bool looksLikeYoloYaml(const QString &file)
{
    const Result<YoloConfig> config = readYoloYaml(file);
    return config.ok() && (config->namesKnown || !config->entries.empty());
}

} // namespace

Result<YoloConfig> readYoloYaml(const QString &file)
{
    Result<QByteArray> bytes = readFile(file);
    if (!bytes)
        return bytes.error();
    try {
        const YAML::Node root = YAML::Load(bytes->toStdString());
        if (!root.IsMap())
            return broken(file, Text::tr("no keys and values"));
        return fromYaml(file, root);
    } catch (const YAML::Exception &exception) {
        return broken(file, Text::tr("line %1: %2")
                                .arg(exception.mark.line + 1)
                                .arg(QString::fromStdString(exception.msg)));
    }
}

Result<YoloConfig> readDarknetData(const QString &file)
{
    Result<QByteArray> bytes = readFile(file);
    if (!bytes)
        return bytes.error();
    YoloConfig config;
    config.file = file;
    const QStringList lines = QString::fromUtf8(*bytes).split(u'\n');
    for (const QString &line : lines) {
        const qsizetype equals = line.indexOf(u'=');
        if (equals < 0 || line.trimmed().startsWith(u'#'))
            continue;
        const QString key = line.left(equals).trimmed(), value = line.mid(equals + 1).trimmed();
        if (const Split split = splitFromName(key); split != Split::None)
            config.entries.push_back({split, {value}});
        else if (key == u"classes")
            config.count = value.toInt();
        else
            config.rest.insert(key, value);
    }
    if (config.entries.empty() && config.count < 0)
        return broken(file, Text::tr("no classes and no train entry"));
    return config;
}

QString findYoloConfig(const QString &folder)
{
    const QDir dir(folder);
    for (const QString &name : {QStringLiteral("data.yaml"), QStringLiteral("data.yml"),
                                QStringLiteral("dataset.yaml"), QStringLiteral("obj.data")})
        if (dir.exists(name))
            return dir.filePath(name);
    const QStringList others =
        dir.entryList({QStringLiteral("*.yaml"), QStringLiteral("*.yml"), QStringLiteral("*.data")},
                      QDir::Files, QDir::Name);
    for (const QString &name : others)
        if (name.endsWith(u".data") ? readDarknetData(dir.filePath(name)).ok()
                                    : looksLikeYoloYaml(dir.filePath(name)))
            return dir.filePath(name);
    return {};
}

} // namespace ballast
