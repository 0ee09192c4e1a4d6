#pragma once

#include "app/augment/transformpicker.h"

#include <functional>

class QLabel;
class QMenu;
class QPushButton;
class QVBoxLayout;

namespace ballast {

class BoxRulesPanel;
class Document;
class StepList;

/// The right side of Augment: presets, the steps as cards, box rules, and the way out to
/// Albumentations and to files.
class PipelinePanel : public QWidget
{
    Q_OBJECT

public:
    /// `shownImage` gives the image on which the pictures of the transforms are drawn.
    PipelinePanel(Document &document, std::function<QImage()> shownImage,
                  QWidget *parent = nullptr);

    void sync();
    void syncSelection();
    StepList *steps() const { return m_steps; }
    /// Replaces the pipeline by the one in a file; what could not be taken over is told.
    void openFile(const QString &path);
    void saveFile(const QString &path);

private:
    void buildHeader();
    void buildNotice();
    void buildFooter();
    void fillPresets();
    void usePreset(const QString &key, const QString &name);
    void openPicker(const QRect &anchor, std::uint64_t inside); ///< 0: behind the selected step
    void tell(const QString &text, const char *level);
    void copyText(const QString &text, const QString &what);
    void askOpen();
    void askSave();

    Document &m_document;
    Illustrations *m_illustrations;
    QVBoxLayout *m_layout;
    QPushButton *m_add = nullptr;
    QMenu *m_presets = nullptr;
    QWidget *m_notice = nullptr;
    QLabel *m_noticeText = nullptr;
    StepList *m_steps = nullptr;
    BoxRulesPanel *m_rules = nullptr;
    QPushButton *m_copy = nullptr;
};

} // namespace ballast
