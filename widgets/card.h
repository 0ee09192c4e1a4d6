#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace ballast {

class Chart;

/// A panel in the card look with an optional heading line.
class Card : public QFrame
{
    Q_OBJECT

public:
    enum class Look { OnPage, OnPanel };

    explicit Card(const QString &title = {}, Look look = Look::OnPage, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// The line of the heading; what is added stands at the right.
    QHBoxLayout &header() { return *m_header; }
    QVBoxLayout &body() { return *m_body; }
    /// Puts the chart into the card, with the button that copies and saves it.
    void setChart(Chart &chart);

private:
    QVBoxLayout *m_body;
    QHBoxLayout *m_header;
    QLabel *m_title;
};

/// The small button that copies and saves a chart.
QToolButton *makeChartButton(Chart &chart);
/// Breaks its lines, also inside words too long for one.
QLabel *wrappedLabel(const QString &text = {});
/// Explanations: muted, breaks its lines.
QLabel *mutedLabel(const QString &text = {});
/// Heading of a section.
QLabel *headLabel(const QString &text);

} // namespace ballast
