#pragma once

#include <QWidget>

#include <cstdint>

class QLabel;
class QLineEdit;
class QToolButton;

namespace ballast {

enum class PreviewLayout { SideBySide, Wipe, Grid };

/// The row above the canvases: arrangement, what is drawn, sample and time. Drops its texts where
/// the window is narrow.
class PreviewToolbar : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewToolbar(QWidget *parent = nullptr);

    PreviewLayout arrangement() const { return m_arrangement; }
    void setArrangement(PreviewLayout arrangement);
    int gridCount() const { return m_gridCount; }
    bool boxesShown() const;
    bool labelsShown() const;
    bool outlinesShown() const;
    void setSample(std::uint64_t seed, std::uint64_t copy);
    void setTime(double milliseconds, bool draft); ///< < 0: none
    QLineEdit *seedField() const { return m_seed; }

    QSize minimumSizeHint() const override;

signals:
    void arrangementChanged();
    void overlaysChanged();
    void seedEdited(quint64 seed);
    void nextSampleRequested();
    void previousSampleRequested();
    void fitRequested();
    void actualSizeRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *addButton(const QString &icon, const QString &text, const QString &help,
                           bool checkable);
    void addArrangements();
    void addOverlays();
    void addSample();
    void readSeed();

    PreviewLayout m_arrangement = PreviewLayout::SideBySide;
    int m_gridCount = 9;
    QWidget *m_row;
    QToolButton *m_sideBySide = nullptr;
    QToolButton *m_wipe = nullptr;
    QToolButton *m_grid = nullptr;
    QToolButton *m_boxes = nullptr;
    QToolButton *m_labels = nullptr;
    QToolButton *m_outlines = nullptr;
    QLineEdit *m_seed = nullptr;
    QLabel *m_seedLabel = nullptr;
    QToolButton *m_next = nullptr;
    QLabel *m_time = nullptr;
    std::uint64_t m_seedValue = 0;
};

} // namespace ballast
