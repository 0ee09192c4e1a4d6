#include "widgets/theme.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QPalette>
#include <QStyle>
#include <QWidget>

#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

// Outside any namespace, as Q_INIT_RESOURCE asks for.
static void initResources()
{
    Q_INIT_RESOURCE(ballast);
}

namespace ballast {

namespace {

Theme darkTheme()
{
    Theme t;
    t.dark = true;
    t.window = QColor(0x1b, 0x1d, 0x21);
    t.panel = QColor(0x20, 0x23, 0x27);
    t.bar = QColor(0x24, 0x27, 0x2c);
    t.card = QColor(0x24, 0x27, 0x2c);
    t.raised = QColor(0x26, 0x2a, 0x30);
    t.button = QColor(0x2d, 0x31, 0x38);
    t.field = QColor(0x1b, 0x1d, 0x21);
    t.border = QColor(0x38, 0x3d, 0x45);
    t.separator = QColor(0x11, 0x11, 0x11);
    t.text = QColor(0xe8, 0xea, 0xed);
    t.mutedText = QColor(0x99, 0xa0, 0xaa);
    t.accent = QColor(0x2f, 0x7d, 0xe1);
    t.accentText = QColor(0xff, 0xff, 0xff);
    t.bars = QColor(0x5b, 0x8d, 0xef);
    t.ghostBars = QColor(0x59, 0x60, 0x6a);
    t.enough = QColor(0x4f, 0xb2, 0x86);
    t.low = QColor(0xf0, 0x8a, 0x4b);
    t.critical = QColor(0xf2, 0x6d, 0x6d);
    t.canvas = QColor(0x15, 0x17, 0x1a);
    return t;
}

Theme lightTheme()
{
    Theme t;
    t.dark = false;
    t.window = QColor(0xf3, 0xf4, 0xf6);
    t.panel = QColor(0xfa, 0xfb, 0xfc);
    t.bar = QColor(0xff, 0xff, 0xff);
    t.card = QColor(0xff, 0xff, 0xff);
    t.raised = QColor(0xff, 0xff, 0xff);
    t.button = QColor(0xff, 0xff, 0xff);
    t.field = QColor(0xff, 0xff, 0xff);
    t.border = QColor(0xcf, 0xd4, 0xdb);
    t.separator = QColor(0xdd, 0xe1, 0xe6);
    t.text = QColor(0x1d, 0x21, 0x28);
    t.mutedText = QColor(0x5c, 0x65, 0x70);
    t.accent = QColor(0x1f, 0x6b, 0xd0);
    t.accentText = QColor(0xff, 0xff, 0xff);
    t.bars = QColor(0x4a, 0x80, 0xe8);
    t.ghostBars = QColor(0xb4, 0xba, 0xc3);
    t.enough = QColor(0x1a, 0x7f, 0x55);
    t.low = QColor(0xb8, 0x54, 0x10);
    t.critical = QColor(0xc2, 0x2f, 0x35);
    t.canvas = QColor(0xe4, 0xe7, 0xeb);
    return t;
}

Theme &theme()
{
    static Theme instance = darkTheme();
    return instance;
}

std::optional<bool> &systemPrefersDark()
{
    static std::optional<bool> value;
    return value;
}

/// The desktop's own palette, before ours: dark desktops have dark windows.
bool desktopIsDark()
{
    static const bool paletteIsDark = QPalette().color(QPalette::Window).lightness() < 128;
    return systemPrefersDark().value_or(paletteIsDark);
}

QPalette paletteFor(const Theme &t)
{
    const std::pair<QPalette::ColorRole, QColor> roles[] = {
        {QPalette::Window, t.window},
        {QPalette::WindowText, t.text},
        {QPalette::Base, t.field},
        {QPalette::AlternateBase, t.card},
        {QPalette::Text, t.text},
        {QPalette::Button, t.button},
        {QPalette::ButtonText, t.text},
        {QPalette::BrightText, t.critical},
        {QPalette::PlaceholderText, t.mutedText},
        {QPalette::ToolTipBase, t.bar},
        {QPalette::ToolTipText, t.text},
        {QPalette::Highlight, t.accent},
        {QPalette::HighlightedText, t.accentText},
        {QPalette::Link, t.dark ? t.bars : t.accent},
        {QPalette::Light, t.button.lighter(120)},
        {QPalette::Midlight, t.border},
        {QPalette::Mid, t.border},
        {QPalette::Dark, t.separator},
        {QPalette::Shadow, t.separator},
    };
    QPalette palette;
    for (const auto &[role, color] : roles)
        palette.setColor(role, color);
    const QColor faint = QColor::fromRgbF((t.mutedText.redF() + t.window.redF()) / 2,
                                          (t.mutedText.greenF() + t.window.greenF()) / 2,
                                          (t.mutedText.blueF() + t.window.blueF()) / 2);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    return palette;
}

QString points(double size)
{
    return QString::number(size, 'f', 1) + QStringLiteral("pt");
}

/// style.qss with its @names replaced; longer names first so that @accentText is not @accent.
QString styleSheetFor(const Theme &t, double pointSize)
{
    QFile file(QStringLiteral(":/style.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QColor hover = t.dark ? t.button.lighter(118) : t.button.darker(105);
    const QColor pressed = t.dark ? t.button.darker(112) : t.button.darker(112);
    const std::pair<QLatin1String, QString> names[] = {
        {QLatin1String("@accentHover"), t.accent.lighter(112).name()},
        {QLatin1String("@accentPressed"), t.accent.darker(115).name()},
        {QLatin1String("@accentText"), t.accentText.name()},
        {QLatin1String("@accent"), t.accent.name()},
        {QLatin1String("@buttonHover"), hover.name()},
        {QLatin1String("@buttonPressed"), pressed.name()},
        {QLatin1String("@button"), t.button.name()},
        {QLatin1String("@window"), t.window.name()},
        {QLatin1String("@panel"), t.panel.name()},
        {QLatin1String("@bars"), t.bars.name()}, // before @bar
        {QLatin1String("@bar"), t.bar.name()},
        {QLatin1String("@card"), t.card.name()},
        {QLatin1String("@raised"), t.raised.name()},
        {QLatin1String("@field"), t.field.name()},
        {QLatin1String("@border"), t.border.name()},
        {QLatin1String("@separator"), t.separator.name()},
        {QLatin1String("@text"), t.text.name()},
        {QLatin1String("@muted"), t.mutedText.name()},
        {QLatin1String("@enough"), t.enough.name()},
        {QLatin1String("@low"), t.low.name()},
        {QLatin1String("@critical"), t.critical.name()},
        {QLatin1String("@canvas"), t.canvas.name()},
        {QLatin1String("@small"), points(pointSize * 0.88)},
        {QLatin1String("@big"), points(pointSize * 1.25)},
        {QLatin1String("@huge"), points(pointSize * 1.6)},
        {QLatin1String("@hero"), points(pointSize * 1.9)},
    };
    QString sheet = QString::fromUtf8(file.readAll());
    for (const auto &[name, value] : names)
        sheet.replace(name, value);
    return sheet;
}

/// "Inter" where it is installed, at the desktop's size where that can be read.
QFont fontFor(const QFont &desktop)
{
    constexpr double Smallest = 9.75; // 13 px at 96 dots an inch
    QFont font = desktop;
    font.setPointSizeF(std::max(font.pointSizeF(), Smallest));
    const QString inter = QStringLiteral("Inter");
    if (QFontDatabase::families().contains(inter))
        font.setFamilies({inter, desktop.family()});
    return font;
}

} // namespace

const Theme &Theme::current()
{
    return theme();
}

void setSystemPrefersDark(bool dark)
{
    systemPrefersDark() = dark;
}

void applyTheme(QApplication &application, ThemeChoice choice)
{
    initResources();
    static const QFont desktopFont = QApplication::font();
    const bool dark = desktopIsDark(); // asked first: remembers the desktop's own palette
    theme() = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && dark) ? darkTheme()
                                                                                     : lightTheme();
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication::setPalette(paletteFor(theme()));
    const QFont font = fontFor(desktopFont);
    QApplication::setFont(font);
    application.setStyleSheet(styleSheetFor(theme(), font.pointSizeF()));
}

void restyle(QWidget *widget)
{
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

QColor classColor(int classId)
{
    // Okabe and Ito's palette (2008) without black, which is lost on dark images.
    static constexpr QRgb Safe[] = {0xffe69f00, 0xff56b4e9, 0xff009e73, 0xfff0e442,
                                    0xff0072b2, 0xffd55e00, 0xffcc79a7};
    const int count = static_cast<int>(std::size(Safe));
    if (classId < 0)
        return QColor(0x99, 0xa0, 0xaa);
    if (classId < count)
        return QColor(Safe[classId]);
    // Golden-angle hues never come close to their neighbours; lightness alternates too.
    const double hue = std::fmod(0.11 + 0.618033988749895 * (classId - count), 1.0);
    return QColor::fromHslF(static_cast<float>(hue), 0.65F, classId % 2 == 0 ? 0.60F : 0.48F);
}

} // namespace ballast
