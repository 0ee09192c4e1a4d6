#include "core/dataset/keypoints.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

namespace ballast {

namespace {

struct Sides
{
    const char *left;
    const char *right;
};
constexpr std::array AllSides{Sides{"left", "right"},
                              Sides{"links", "rechts"},
                              Sides{"linker", "rechter"},
                              Sides{"linke", "rechte"},
                              Sides{"linkes", "rechtes"},
                              Sides{"gauche", "droite"},
                              Sides{"izquierda", "derecha"},
                              Sides{"izquierdo", "derecho"},
                              Sides{"sinistra", "destra"},
                              Sides{"sinistro", "destro"},
                              Sides{"l", "r"}};

/// The other side's word; none for words that name no side.
std::optional<QString> otherSide(const QString &word)
{
    for (const Sides &sides : AllSides) {
        if (word == QLatin1String(sides.left))
            return QString::fromLatin1(sides.right);
        if (word == QLatin1String(sides.right))
            return QString::fromLatin1(sides.left);
    }
    return {};
}

/// Words in small letters: "LeftEye", "left-eye" and "left eye" are one.
QStringList wordsOf(const QString &name)
{
    static const QRegularExpression Capital(
        QStringLiteral("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\b[LR])(?=\\p{Lu}\\p{Ll})"));
    static const QRegularExpression Between(QStringLiteral("[^\\p{L}\\d]+|(?<=\\p{L})(?=\\d)"));
    QString parted = name;
    parted.replace(Capital, QStringLiteral(" "));
    return parted.toLower().split(Between, Qt::SkipEmptyParts);
}

/// Names that `words` may have on the other side: each word that is a side is turned into the
/// other, and else a beginning that is one ("lefteye", "leye").
QStringList mirroredWords(const QStringList &words)
{
    QStringList other = words, found;
    for (QString &word : other)
        word = otherSide(word).value_or(word);
    if (other != words)
        return {other.join(u' ')};
    const QString joined = words.join(u' ');
    for (const Sides &sides : AllSides)
        for (const auto &[from, to] :
             {std::pair(sides.left, sides.right), std::pair(sides.right, sides.left)})
            if (joined.startsWith(QLatin1String(from)))
                found.append(QLatin1String(to) + joined.mid(qsizetype(qstrlen(from))));
    return found;
}

/// `flip_idx`, empty where it is missing or no rearrangement that undoes itself.
std::vector<int> saidOrder(const Dataset &dataset)
{
    const QJsonValue rest = dataset.conventions[QStringLiteral("yolo")][QStringLiteral("rest")];
    std::vector<int> order;
    for (const QJsonValue &index : rest[QStringLiteral("flip_idx")].toArray())
        order.push_back(index.toInt(-1));
    const auto count = static_cast<int>(order.size());
    for (int i = 0; i < count; ++i) {
        const int other = order[static_cast<std::size_t>(i)];
        if (other < 0 || other >= count || order[static_cast<std::size_t>(other)] != i)
            return {};
    }
    return order;
}

/// The first `count` places of an order; empty where they change with others.
std::vector<int> beginning(std::vector<int> order, std::size_t count)
{
    if (order.size() < count)
        return {};
    order.resize(count);
    const auto leads = [&](int place) { return static_cast<std::size_t>(place) >= count; };
    return std::ranges::any_of(order, leads) ? std::vector<int>() : order;
}

} // namespace

QStringList keyPointNames(const ClassInfo &info)
{
    QStringList names;
    const QJsonArray list = info.extras.value(QStringLiteral("keypoints")).toArray();
    for (const QJsonValue &name : list)
        names.append(name.toString());
    return names;
}

std::vector<int> mirroredByNames(const QStringList &names)
{
    QStringList plain;
    for (const QString &name : names)
        plain.append(wordsOf(name).join(u' '));
    std::vector<int> order(static_cast<std::size_t>(names.size()));
    bool found = false;
    for (qsizetype i = 0; i < names.size(); ++i) {
        order[static_cast<std::size_t>(i)] = static_cast<int>(i);
        for (const QString &other : mirroredWords(wordsOf(names[i])))
            if (const qsizetype at = plain.indexOf(other); at >= 0 && at != i) {
                order[static_cast<std::size_t>(i)] = static_cast<int>(at);
                found = true;
            }
    }
    for (std::size_t i = 0; i < order.size(); ++i) // two of one name: nothing is sure
        if (order[static_cast<std::size_t>(order[i])] != static_cast<int>(i))
            return {};
    return found ? order : std::vector<int>();
}

std::vector<std::vector<int>> mirroredKeyPoints(const Dataset &dataset)
{
    const std::vector<int> said = saidOrder(dataset);
    std::vector<std::vector<int>> orders;
    for (const ClassInfo &info : dataset.classes) {
        const QStringList names = keyPointNames(info);
        const auto count = static_cast<std::size_t>(names.size());
        std::vector<int> order = beginning(said, count);
        orders.push_back(order.empty() ? mirroredByNames(names) : std::move(order));
    }
    return orders;
}

std::vector<int> sharedMirror(const Dataset &dataset, int count)
{
    constexpr int Open = -1;
    std::vector<int> shared(static_cast<std::size_t>(std::max(0, count)), Open);
    const auto orders = mirroredKeyPoints(dataset);
    for (std::size_t c = 0; c < orders.size(); ++c) {
        const auto points = static_cast<std::size_t>(keyPointNames(dataset.classes[c]).size());
        if (points > shared.size() || orders[c].size() != points)
            return {};
        for (std::size_t i = 0; i < points; ++i) {
            if (shared[i] != Open && shared[i] != orders[c][i])
                return {};
            shared[i] = orders[c][i];
        }
    }
    return shared.empty() || std::ranges::find(shared, Open) != shared.end() ? std::vector<int>()
                                                                             : shared;
}

} // namespace ballast
