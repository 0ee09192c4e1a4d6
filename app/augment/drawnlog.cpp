#include "app/augment/drawnlog.h"

#include "app/augment/steptree.h"
#include "core/augment/classrules.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonObject>
#include <QKeyEvent>

namespace ballast {

namespace {

QString numberText(double value)
{
    return QString::number(value, 'g', 4).replace(u'-', QChar(0x2212));
}

QString drawnText(const QJsonValue &value)
{
    if (value.isDouble())
        return numberText(value.toDouble());
    if (value.isBool())
        return value.toBool() ? DrawnLog::tr("yes") : DrawnLog::tr("no");
    if (value.isString())
        return value.toString();
    QStringList parts;
    for (const QJsonValue &part : value.toArray())
        parts << drawnText(part);
    return parts.join(QStringLiteral(", "));
}

/// The parameter's label where the drawn value has a parameter's key, else its own key as words.
QString drawnName(const TransformSpec &transform, const QString &key)
{
    for (const ParamSpec &spec : transform.params) {
        if (key == QLatin1String(spec.key))
            return transformText(spec.label);
    }
    return QString(key).replace(u'_', u' ').replace(u'.', u' ');
}

QString unitOf(const TransformSpec &transform, const QString &key)
{
    for (const ParamSpec &spec : transform.params) {
        if (key == QLatin1String(spec.key))
            return QString::fromUtf8(spec.unit);
    }
    return {};
}

QString valuesText(const TransformSpec &transform, const QJsonObject &params)
{
    QStringList parts;
    for (auto it = params.begin(); it != params.end(); ++it)
        parts << drawnName(transform, it.key()) + u' ' + drawnText(it.value()) +
                     unitOf(transform, it.key());
    return parts.join(QStringLiteral("  ·  "));
}

} // namespace

/// What the sample made of one step: drawn values, or why it was not applied.
DrawnLog::Line DrawnLog::lineOf(const StepLine &at, const QJsonArray &applied) const
{
    const Step &step = *at.step;
    Line line{QString(4 * at.depth, u' ') + transformText(step.transform->label), {}, false};
    QStringList values;
    for (const QJsonValue &entry : applied) {
        const QJsonObject object = entry.toObject();
        if (static_cast<std::uint64_t>(object.value(QLatin1String("id")).toInteger()) != step.id)
            continue;
        const QJsonObject leftOut = object.value(QLatin1String("left_out")).toObject();
        line.applied = leftOut.isEmpty();
        if (!leftOut.isEmpty()) {
            values << leftOutText(leftOut);
            continue;
        }
        QJsonObject params = object.value(QLatin1String("params")).toObject();
        params.remove(QLatin1String("chosen")); // seen by the steps inside
        QString text = valuesText(*step.transform, params);
        const QJsonValue limited = object.value(QLatin1String("limited"));
        if (!limited.isUndefined())
            text += tr("  ·  ranges × %1 because of %2")
                        .arg(numberText(limited[QLatin1String("factor")].toDouble()),
                             limited[QLatin1String("class")].toString());
        values << text;
    }
    line.values = values.join(QStringLiteral("  |  "));
    if (!step.enabled)
        line.values = tr("switched off");
    else if (values.isEmpty())
        line.values = at.depth > 0 ? tr("not drawn for this sample")
                                   : tr("not drawn for this sample (p %1)").arg(step.probability);
    return line;
}

DrawnLog::DrawnLog(QWidget *parent) : QTreeWidget(parent)
{
    setColumnCount(2);
    setHeaderLabels({tr("Step"), tr("Drawn for this sample")});
    setRootIsDecorated(false);
    setFrameShape(NoFrame);
    setSelectionMode(ExtendedSelection);
    setAccessibleName(tr("Drawn values"));
    header()->resizeSection(0, fontMetrics().averageCharWidth() * 28);
}

void DrawnLog::setApplied(const QJsonArray &applied, const Pipeline &pipeline)
{
    m_lines.clear();
    for (const StepLine &step : linesOf(pipeline))
        m_lines.push_back(lineOf(step, applied));
    m_stale = true;
    if (isVisible())
        rebuild();
}

void DrawnLog::rebuild()
{
    if (!std::exchange(m_stale, false))
        return;
    clear();
    for (const Line &line : m_lines) {
        auto *item = new QTreeWidgetItem(this, {line.step, line.values});
        item->setToolTip(1, line.values);
        if (!line.applied) {
            for (const int column : {0, 1})
                item->setForeground(column, Theme::current().mutedText);
        }
    }
}

void DrawnLog::showEvent(QShowEvent *event)
{
    QTreeWidget::showEvent(event);
    rebuild();
}

void DrawnLog::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::Copy))
        return QTreeWidget::keyPressEvent(event);
    QStringList lines;
    for (const QTreeWidgetItem *item : selectedItems())
        lines << item->text(0) + u'\t' + item->text(1);
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace ballast
