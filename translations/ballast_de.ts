<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Advice</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>By their names these classes depend on direction: %1. The pipeline mirrors or turns them (%2) and keeps the label. Forbid or swap it by a class rule, turn less than %3°, or leave the step out.</source>
        <translation>Ihren Namen nach hängen diese Klassen von der Richtung ab: %1. Die Pipeline spiegelt oder dreht sie (%2) und behält das Label. Per Klassenregel verbieten oder das Label tauschen, weniger als %3° drehen oder den Schritt weglassen.</translation>
    </message>
    <message>
        <source>Ultralytics joins four images into one (mosaic) while it trains, and the pipeline makes mosaics too: objects shrink twice. Train with mosaic=0, or leave the step Mosaic out.</source>
        <translation>Ultralytics fügt beim Training vier Bilder zu einem zusammen (Mosaik), und die Pipeline macht ebenfalls Mosaike: Objekte schrumpfen zweimal. Mit mosaic=0 trainieren oder den Schritt Mosaik weglassen.</translation>
    </message>
    <message>
        <source>The plan more than doubles the training images (%1 → %2), and Ultralytics augments and joins them once more while it trains (mosaic, on by default): copies of one image can meet in one mosaic. Train with mosaic=0 or fewer epochs, or allow fewer copies.</source>
        <translation>Der Plan mehr als verdoppelt die Trainingsbilder (%1 → %2), und Ultralytics augmentiert sie beim Training noch einmal und fügt sie zusammen (mosaic, als Vorgabe an): Kopien eines Bildes können in einem Mosaik zusammentreffen. Mit mosaic=0 oder weniger Epochen trainieren oder weniger Kopien erlauben.</translation>
    </message>
    <message>
        <source>Nothing says which key points of these classes are left and right: %1. The pipeline mirrors them (%2) and every point keeps its number. Give flip_idx in data.yaml, name the points such as left_eye and right_eye, or leave the step out.</source>
        <translation>Nichts sagt, welche Schlüsselpunkte dieser Klassen links und rechts sind: %1. Die Pipeline spiegelt sie (%2), und jeder Punkt behält seine Nummer. flip_idx in data.yaml angeben, die Punkte etwa left_eye und right_eye nennen oder den Schritt weglassen.</translation>
    </message>
    <message>
        <source>%1 copies are to change only inside the boxes of rare classes, but the pipeline has no step that changes pixels without moving them: they would show the same as their sources. Add one, such as brightness or noise, or repeat whole images.</source>
        <translation>%1 Kopien sollen sich nur innerhalb der Rahmen seltener Klassen ändern, aber die Pipeline hat keinen Schritt, der Pixel ändert, ohne sie zu bewegen: sie würden dasselbe zeigen wie ihre Quellen. Einen dazunehmen, etwa Helligkeit oder Rauschen, oder ganze Bilder wiederholen.</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Shares its name, and so its label, with %1</source>
        <translation>Hat denselben Namen und damit dasselbe Label wie %1</translation>
    </message>
    <message>
        <source>On export one of them gets another name. Look whether the label belongs to both.</source>
        <translation>Beim Export bekommt eines einen anderen Namen. Prüfen Sie, ob das Label zu beiden gehört.</translation>
    </message>
    <message>
        <source>The classes &quot;%1&quot; and &quot;%2&quot; differ only by case or blanks</source>
        <translation>Die Klassen „%1“ und „%2“ unterscheiden sich nur in Groß- und Kleinschreibung oder Leerzeichen</translation>
    </message>
    <message>
        <source>They are kept apart. If they are one class, merge them in the source.</source>
        <translation>Sie bleiben getrennt. Sind sie eine Klasse, vereinen Sie sie in der Quelle.</translation>
    </message>
    <message>
        <source>No image holds the class &quot;%1&quot;</source>
        <translation>Kein Bild hält die Klasse „%1“</translation>
    </message>
    <message>
        <source>It stays in the list, so that class numbers do not change.</source>
        <translation>Sie bleibt in der Liste, damit die Klassennummern gleich bleiben.</translation>
    </message>
    <message>
        <source>In %1, but the same picture as %2 in %3</source>
        <translation>In %1, aber dasselbe Bild wie %2 in %3</translation>
    </message>
    <message>
        <source>Both are exported. What was trained on cannot measure a model: delete one.</source>
        <translation>Beide werden exportiert. Was trainiert wurde, kann kein Modell messen: löschen Sie eines.</translation>
    </message>
    <message>
        <source>no split</source>
        <translation>keine Teilmenge</translation>
    </message>
    <message>
        <source>The image has no label</source>
        <translation>Das Bild hat kein Label</translation>
    </message>
    <message>
        <source>It counts as a picture without objects. If it has some, label it.</source>
        <translation>Es zählt als Bild ohne Objekte. Hat es welche, beschriften Sie es.</translation>
    </message>
    <message>
        <source>Box %1 (%2)</source>
        <translation>Rahmen %1 (%2)</translation>
    </message>
    <message>
        <source>Box %1</source>
        <translation>Rahmen %1</translation>
    </message>
    <message>
        <source>%1 has a class that is not in the list</source>
        <translation>%1 hat eine Klasse, die nicht in der Liste steht</translation>
    </message>
    <message>
        <source>The image has a class that is not in the list</source>
        <translation>Das Bild hat eine Klasse, die nicht in der Liste steht</translation>
    </message>
    <message>
        <source>It is not counted and will be left out. Add the class to the list.</source>
        <translation>Nicht gezählt, wird weggelassen. Nehmen Sie die Klasse in die Liste auf.</translation>
    </message>
    <message>
        <source>%1 has no area (%2)</source>
        <translation>%1 hat keine Fläche (%2)</translation>
    </message>
    <message>
        <source>It is counted, and left out of augmented copies. Draw it again or delete it.</source>
        <translation>Wird gezählt, fehlt aber in augmentierten Kopien. Zeichnen Sie ihn neu oder löschen Sie ihn.</translation>
    </message>
    <message>
        <source>%1 lies wholly outside the image</source>
        <translation>%1 liegt ganz außerhalb des Bildes</translation>
    </message>
    <message>
        <source>It is left out of augmented copies. Draw it again or delete it.</source>
        <translation>Fehlt in augmentierten Kopien. Zeichnen Sie ihn neu oder löschen Sie ihn.</translation>
    </message>
    <message>
        <source>%1 reaches %2 pixels beyond the image</source>
        <translation>%1 reicht %2 Pixel über das Bild hinaus</translation>
    </message>
    <message>
        <source>It is cut at the edge in augmented copies.</source>
        <translation>In augmentierten Kopien wird er am Rand abgeschnitten.</translation>
    </message>
    <message>
        <source>%1 is the same as box %2</source>
        <translation>%1 ist gleich Rahmen %2</translation>
    </message>
    <message>
        <source>Both are kept, so the object counts twice. Delete one.</source>
        <translation>Beide bleiben, das Objekt zählt doppelt. Löschen Sie einen.</translation>
    </message>
    <message>
        <source>%1 covers box %2 by %3</source>
        <translation>%1 überdeckt Rahmen %2 zu %3</translation>
    </message>
    <message>
        <source>Both are kept. If it is one object, delete one.</source>
        <translation>Beide bleiben. Ist es ein Objekt, löschen Sie einen.</translation>
    </message>
    <message>
        <source>The image file is not there</source>
        <translation>Die Bilddatei ist nicht da</translation>
    </message>
    <message>
        <source>It will be left out of the export. Put it back or delete its label.</source>
        <translation>Fehlt im Export. Legen Sie sie zurück oder löschen Sie ihr Label.</translation>
    </message>
    <message>
        <source>The image cannot be read: %1</source>
        <translation>Das Bild ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>It will be left out of the export. Replace the file or delete it.</source>
        <translation>Fehlt im Export. Ersetzen oder löschen Sie die Datei.</translation>
    </message>
    <message>
        <source>The label says %1, the image has %2 pixels</source>
        <translation>Das Label sagt %1, das Bild hat %2 Pixel</translation>
    </message>
    <message>
        <source>The label seems made for the unturned picture: look whether its boxes fit.</source>
        <translation>Das Label scheint für das ungedrehte Bild gemacht: prüfen Sie, ob seine Rahmen passen.</translation>
    </message>
    <message>
        <source>The boxes are kept as they are: look whether they fit.</source>
        <translation>Die Rahmen bleiben, wie sie sind: prüfen Sie, ob sie passen.</translation>
    </message>
    <message>
        <source>In %1, but a turned or mirrored copy of %2 in %3</source>
        <translation>In %1, aber eine gedrehte oder gespiegelte Kopie von %2 in %3</translation>
    </message>
    <message>
        <source>In %1, but nearly the same picture as %2 in %3</source>
        <translation>In %1, aber fast dasselbe Bild wie %2 in %3</translation>
    </message>
    <message>
        <source>What was trained on cannot measure a model: delete one, or split again with near-duplicates kept together.</source>
        <translation>Was trainiert wurde, kann kein Modell messen: löschen Sie eines, oder teilen Sie neu auf und halten Sie dabei fast gleiche Bilder zusammen.</translation>
    </message>
    <message numerus="yes">
        <source>%n more boxes lie on others and are not listed</source>
        <translation>
            <numerusform>%n weiterer Rahmen liegt auf anderen und ist nicht aufgeführt</numerusform>
            <numerusform>%n weitere Rahmen liegen auf anderen und sind nicht aufgeführt</numerusform>
        </translation>
    </message>
    <message>
        <source>Look whether the label was written several times over.</source>
        <translation>Prüfen, ob das Label mehrmals geschrieben wurde.</translation>
    </message>
</context>
<context>
    <name>ClassRules</name>
    <message>
        <source>left out: the image holds %1</source>
        <translation>ausgelassen: das Bild hält %1</translation>
    </message>
    <message>
        <source>left out: the image holds %1, and there is no class %2 to swap it with</source>
        <translation>ausgelassen: das Bild hält %1, und es gibt keine Klasse %2 zum Tauschen</translation>
    </message>
    <message>
        <source>Correct the rule in the pipeline file</source>
        <translation>Berichtigen Sie die Regel in der Pipelinedatei</translation>
    </message>
    <message>
        <source>Rule of class %1 for %2: &quot;%3&quot; is no rule</source>
        <translation>Regel der Klasse %1 für %2: „%3“ ist keine Regel</translation>
    </message>
    <message>
        <source>Rule of class &quot;%1&quot; for %2: %3</source>
        <translation>Regel der Klasse „%1“ für %2: %3</translation>
    </message>
    <message>
        <source>it names no class</source>
        <translation>sie nennt keine Klasse</translation>
    </message>
    <message>
        <source>there is no such transform</source>
        <translation>diese Transformation gibt es nicht</translation>
    </message>
    <message>
        <source>the factor %1 lies outside 0 to 1</source>
        <translation>der Faktor %1 liegt außerhalb von 0 bis 1</translation>
    </message>
    <message>
        <source>it names no class to swap with</source>
        <translation>sie nennt keine Klasse zum Tauschen</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Did you mean %1?</source>
        <translation>Meinten Sie %1?</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>ein Wert</translation>
    </message>
    <message>
        <source>a whole number, 0 or more</source>
        <translation>eine ganze Zahl ab 0</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>%1 takes no value</source>
        <translation>%1 nimmt keinen Wert</translation>
    </message>
    <message>
        <source>%1 needs a value</source>
        <translation>%1 braucht einen Wert</translation>
    </message>
    <message>
        <source>“%1” does not suit %2</source>
        <translation>„%1“ passt nicht zu %2</translation>
    </message>
    <message>
        <source>Expected: %1.</source>
        <translation>Erwartet: %1.</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>“%1” is one argument too many</source>
        <translation>„%1“ ist ein Argument zu viel</translation>
    </message>
    <message>
        <source>There is no option %1</source>
        <translation>Es gibt keine Option %1</translation>
    </message>
    <message>
        <source>an image, or a dataset</source>
        <translation>ein Bild oder ein Datensatz</translation>
    </message>
    <message>
        <source>augmented copies of each image (default: 1)</source>
        <translation>augmentierte Kopien je Bild (Vorgabe: 1)</translation>
    </message>
    <message>
        <source>augment the training images or all (default: train)</source>
        <translation>die Trainingsbilder oder alle augmentieren (Vorgabe: train)</translation>
    </message>
    <message>
        <source>%1: no label file was found; only the image is written</source>
        <translation>%1: keine Labeldatei gefunden; nur das Bild wird geschrieben</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>%1: its label could not be read (%2); only the image is written</source>
        <translation>%1: das Label ist nicht lesbar (%2); nur das Bild wird geschrieben</translation>
    </message>
    <message>
        <source>--pipeline is missing</source>
        <translation>--pipeline fehlt</translation>
    </message>
    <message>
        <source>Give a pipeline file, or a preset by --preset.</source>
        <translation>Geben Sie eine Pipelinedatei an, oder mit --preset eine Voreinstellung.</translation>
    </message>
    <message>
        <source>Write augmented copies of an image or of a dataset</source>
        <translation>Augmentierte Kopien eines Bildes oder Datensatzes schreiben</translation>
    </message>
    <message>
        <source>Boxes follow the pixels; ballast-manifest.jsonl says what was done to each image. The labels of a single image are looked for beside it (YOLO, Pascal VOC).</source>
        <translation>Die Rahmen folgen den Pixeln; ballast-manifest.jsonl sagt, was mit jedem Bild geschah. Die Labels eines einzelnen Bildes werden neben ihm gesucht (YOLO, Pascal VOC).</translation>
    </message>
    <message>
        <source>boxes of one class that overlap more than this are called near-identical (default: 0.95)</source>
        <translation>Rahmen einer Klasse, die sich stärker überdecken, heißen fast gleich (Vorgabe: 0.95)</translation>
    </message>
    <message>
        <source>do not compare contents between splits (faster)</source>
        <translation>Inhalte nicht zwischen den Teilmengen vergleichen (schneller)</translation>
    </message>
    <message>
        <source>show at most N of each kind; 0 shows all (default: 10)</source>
        <translation>höchstens N je Art zeigen; 0 zeigt alle (Vorgabe: 10)</translation>
    </message>
    <message>
        <source>… and %1 more (--limit 0 shows all)</source>
        <translation>… und %1 weitere (--limit 0 zeigt alle)</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation>Keine Probleme gefunden.</translation>
    </message>
    <message>
        <source>List what is wrong with a dataset</source>
        <translation>Auflisten, was an einem Datensatz nicht stimmt</translation>
    </message>
    <message>
        <source>Says for each problem which file has it and what will be done about it. Nothing is changed. The exit code is 1 if any problem is found.</source>
        <translation>Sagt zu jedem Problem, welche Datei es hat und was damit geschieht. Nichts wird geändert. Der Exit-Code ist 1, wenn es Probleme gibt.</translation>
    </message>
    <message>
        <source>print one JSON object and nothing else</source>
        <translation>ein JSON-Objekt ausgeben und sonst nichts</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>diese Hilfe zeigen</translation>
    </message>
    <message>
        <source>read PATH as this format (default: found out)</source>
        <translation>PATH als dieses Format lesen (Vorgabe: wird erkannt)</translation>
    </message>
    <message>
        <source>threads to work on (default: one per processor core)</source>
        <translation>Zahl der Threads (Vorgabe: einer je Prozessorkern)</translation>
    </message>
    <message>
        <source>what is counted (default: boxes; images where there are no boxes)</source>
        <translation>was gezählt wird (Vorgabe: Rahmen; Bilder, wo es keine Rahmen gibt)</translation>
    </message>
    <message>
        <source>folder of the dataset, or its main file</source>
        <translation>Ordner des Datensatzes oder seine Hauptdatei</translation>
    </message>
    <message>
        <source>folder to write; must not exist yet, or be empty</source>
        <translation>Zielordner; darf noch nicht da sein oder muss leer sein</translation>
    </message>
    <message>
        <source>See %1.</source>
        <translation>Siehe %1.</translation>
    </message>
    <message>
        <source>The work ended early: %1</source>
        <translation>Die Arbeit endete vorzeitig: %1</translation>
    </message>
    <message>
        <source>Please report this with the command you ran.</source>
        <translation>Bitte melden Sie das mit dem Befehl, den Sie gaben.</translation>
    </message>
    <message>
        <source>There is no command “%1”</source>
        <translation>Es gibt keinen Befehl „%1“</translation>
    </message>
    <message>
        <source>A command is missing</source>
        <translation>Ein Befehl fehlt</translation>
    </message>
    <message>
        <source>--format is missing</source>
        <translation>--format fehlt</translation>
    </message>
    <message>
        <source>Say which format to write.</source>
        <translation>Sagen Sie, welches Format geschrieben werden soll.</translation>
    </message>
    <message>
        <source>Write the dataset in another format</source>
        <translation>Den Datensatz in einem anderen Format schreiben</translation>
    </message>
    <message>
        <source>Images are copied byte for byte, boxes and class order are kept. --format says what to write.</source>
        <translation>Bilder werden Byte für Byte kopiert, Rahmen und Klassenfolge bleiben. --format sagt, was geschrieben wird.</translation>
    </message>
    <message>
        <source>follow this plan (default: balance to the largest class, at most 10 copies, training images only)</source>
        <translation>diesem Plan folgen (Vorgabe: bis zur größten Klasse ausgleichen, höchstens 10 Kopien, nur Trainingsbilder)</translation>
    </message>
    <message>
        <source>no copies: write the dataset as it is</source>
        <translation>keine Kopien: den Datensatz schreiben, wie er ist</translation>
    </message>
    <message>
        <source>say what would be written, and write nothing</source>
        <translation>sagen, was geschrieben würde, und nichts schreiben</translation>
    </message>
    <message>
        <source>This is not a plan (%1)</source>
        <translation>Das ist kein Plan (%1)</translation>
    </message>
    <message>
        <source>Make one with ballast-cli plan -o FILE.</source>
        <translation>Machen Sie einen mit ballast-cli plan -o FILE.</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>A plan file, --no-balance and options of a plan exclude each other</source>
        <translation>Plandatei, --no-balance und Planoptionen schließen einander aus</translation>
    </message>
    <message>
        <source>Give one of them.</source>
        <translation>Geben Sie eines davon an.</translation>
    </message>
    <message>
        <source>Write the balanced dataset</source>
        <translation>Den ausgeglichenen Datensatz schreiben</translation>
    </message>
    <message>
        <source>Only training images are augmented; validation and test go out as they came, byte for byte. PATH is never changed. What was written is opened again and compared with the forecast.</source>
        <translation>Nur Trainingsbilder werden augmentiert; Validierung und Test gehen Byte für Byte hinaus, wie sie kamen. PATH wird nie verändert. Das Geschriebene wird wieder geöffnet und mit der Vorhersage verglichen.</translation>
    </message>
    <message>
        <source>“%1” is no split</source>
        <translation>„%1“ ist keine Teilmenge</translation>
    </message>
    <message>
        <source>Expected: train, val, test, with commas between.</source>
        <translation>Erwartet: train, val, test, mit Kommas dazwischen.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Wrote %1 images (%2 unchanged, %3 augmented), %4, in %5 s: %6 images/s</source>
        <translation>%1 Bilder geschrieben (%2 unverändert, %3 augmentiert), %4, in %5 s: %6 Bilder/s</translation>
    </message>
    <message>
        <source>Opened again: it is what was forecast.</source>
        <translation>Wieder geöffnet: es ist, was vorhergesagt war.</translation>
    </message>
    <message>
        <source>Opened again: it is NOT what was forecast.</source>
        <translation>Wieder geöffnet: es ist NICHT, was vorhergesagt war.</translation>
    </message>
    <message>
        <source>%1 dataset in %2</source>
        <translation>%1-Datensatz in %2</translation>
    </message>
    <message>
        <source>There is no preset “%1”</source>
        <translation>Es gibt keine Voreinstellung „%1“</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Es gibt: %1.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Forecasting</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>Would write %1 images (%2 unchanged, %3 augmented), about %4; %5 boxes would be lost at edges</source>
        <translation>Würde %1 Bilder schreiben (%2 unverändert, %3 augmentiert), etwa %4; %5 Rahmen gingen an Rändern verloren</translation>
    </message>
    <message>
        <source>format to write (default: the dataset&apos;s own)</source>
        <translation>Format, das geschrieben wird (Vorgabe: das des Datensatzes)</translation>
    </message>
    <message>
        <source>splits to write, such as train,val (default: all)</source>
        <translation>Teilmengen, die geschrieben werden, etwa train,val (Vorgabe: alle)</translation>
    </message>
    <message>
        <source>how unchanged images get there (default: copy)</source>
        <translation>wie unveränderte Bilder hingelangen (Vorgabe: copy)</translation>
    </message>
    <message>
        <source>first pixel in VOC files (default: keep, as the source has it)</source>
        <translation>erstes Pixel in VOC-Dateien (Vorgabe: keep, wie die Quelle es hat)</translation>
    </message>
    <message>
        <source>of augmented images (default: source)</source>
        <translation>der augmentierten Bilder (Vorgabe: source)</translation>
    </message>
    <message>
        <source>of augmented JPEG and WebP images (default: 95)</source>
        <translation>der augmentierten JPEG- und WebP-Bilder (Vorgabe: 95)</translation>
    </message>
    <message>
        <source>augment with this preset; see ballast-cli transforms</source>
        <translation>mit dieser Voreinstellung augmentieren; siehe ballast-cli transforms</translation>
    </message>
    <message>
        <source>same seed, same bytes (default: 42)</source>
        <translation>gleicher Startwert, gleiche Bytes (Vorgabe: 42)</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[Optionen]</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Aufruf: %1</translation>
    </message>
    <message>
        <source>COMMAND [options]</source>
        <translation>BEFEHL [Optionen]</translation>
    </message>
    <message>
        <source>Shows which classes of an image dataset are too low, plans what cures them and writes the balanced dataset.</source>
        <translation>Zeigt, welche Klassen eines Bilddatensatzes zu selten sind, plant die Abhilfe und schreibt den ausgeglichenen Datensatz.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>show this help, or that of a command</source>
        <translation>diese Hilfe zeigen, oder die eines Befehls</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>die Version zeigen</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>Exit-Codes:</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>finished, but with problems</source>
        <translation>fertig, aber mit Problemen</translation>
    </message>
    <message>
        <source>wrong use</source>
        <translation>falscher Aufruf</translation>
    </message>
    <message>
        <source>failed or stopped</source>
        <translation>misslungen oder angehalten</translation>
    </message>
    <message>
        <source>limits of a class&apos;s share of the largest one, or off (default: 0.3,0.1)</source>
        <translation>Grenzen für den Anteil einer Klasse an der größten, oder off (Vorgabe: 0.3,0.1)</translation>
    </message>
    <message>
        <source>limits of its training count, or off (default: 100,30)</source>
        <translation>Grenzen für ihre Zahl im Training, oder off (Vorgabe: 100,30)</translation>
    </message>
    <message>
        <source>limits of its validation count, or off (default: 30,10)</source>
        <translation>Grenzen für ihre Zahl in der Validierung, oder off (Vorgabe: 30,10)</translation>
    </message>
    <message>
        <source>“%1” does not suit --%2</source>
        <translation>„%1“ passt nicht zu --%2</translation>
    </message>
    <message>
        <source>Expected: two numbers LOW,CRITICAL, the first not smaller, or off.</source>
        <translation>Erwartet: zwei Zahlen LOW,CRITICAL, die erste nicht kleiner, oder off.</translation>
    </message>
    <message>
        <source>%1 images, %2 boxes, %3 classes, %4 images without any object</source>
        <translation>%1 Bilder, %2 Rahmen, %3 Klassen, %4 Bilder ohne Objekt</translation>
    </message>
    <message>
        <source>Imbalance ratio %1, as good as %2 equal classes</source>
        <translation>Ungleichgewicht %1, so gut wie %2 gleich große Klassen</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Of largest</source>
        <translation>Von größter</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Needs treatment</source>
        <translation>Braucht Behandlung</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilmenge</translation>
    </message>
    <message>
        <source>Without object</source>
        <translation>Ohne Objekt</translation>
    </message>
    <message>
        <source>Problems (ballast-cli check lists them)</source>
        <translation>Probleme (ballast-cli check listet sie auf)</translation>
    </message>
    <message>
        <source>Show the classes, which of them are too low, and why</source>
        <translation>Die Klassen zeigen, welche davon zu selten sind, und warum</translation>
    </message>
    <message>
        <source>A class is low or critical if its share of the largest class, its training count or its validation count is under a limit; the worst finding decides. Problems are counted, without comparing contents.</source>
        <translation>Eine Klasse ist niedrig oder kritisch, wenn ihr Anteil an der größten Klasse, ihre Zahl im Training oder ihre Zahl in der Validierung unter einer Grenze liegt; der schlimmste Befund entscheidet. Probleme werden gezählt, ohne Inhalte zu vergleichen.</translation>
    </message>
    <message>
        <source>write the plan, for export --plan FILE</source>
        <translation>den Plan schreiben, für export --plan FILE</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>After, of the most</source>
        <translation>Nachher, vom größten</translation>
    </message>
    <message>
        <source>Imbalance ratio %1, afterwards %2</source>
        <translation>Ungleichgewicht %1, nachher %2</translation>
    </message>
    <message>
        <source>%1 images, %2 added, %3 dropped; at most %4 copies of one image</source>
        <translation>%1 Bilder, %2 dazu, %3 weggelassen; höchstens %4 Kopien eines Bildes</translation>
    </message>
    <message>
        <source>Wrote the plan to %1.</source>
        <translation>Der Plan steht in %1.</translation>
    </message>
    <message>
        <source>Counts before and after, per class. One image often holds several classes, so repeating cannot always reach the goal; what stays short is said with its reason. Nothing but the plan file is written.</source>
        <translation>Zahlen vorher und nachher, je Klasse. Ein Bild hält oft mehrere Klassen, deshalb erreicht Wiederholen das Ziel nicht immer; was zu kurz bleibt, wird mit seinem Grund genannt. Nur die Plandatei wird geschrieben.</translation>
    </message>
    <message>
        <source>balance over the training images or over all (default: train)</source>
        <translation>über die Trainingsbilder oder über alle ausgleichen (Vorgabe: train)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>number of images (default: 600)</source>
        <translation>Zahl der Bilder (Vorgabe: 600)</translation>
    </message>
    <message>
        <source>width of an image (default: 640)</source>
        <translation>Breite eines Bildes (Vorgabe: 640)</translation>
    </message>
    <message>
        <source>height of an image (default: 512)</source>
        <translation>Höhe eines Bildes (Vorgabe: 512)</translation>
    </message>
    <message>
        <source>same seed, same dataset (default: 7)</source>
        <translation>gleicher Startwert, gleicher Datensatz (Vorgabe: 7)</translation>
    </message>
    <message>
        <source>Painting</source>
        <translation>Malen</translation>
    </message>
    <message>
        <source>Wrote %1 images with labels to %2.</source>
        <translation>%1 Bilder mit Labels nach %2 geschrieben.</translation>
    </message>
    <message>
        <source>Make an unbalanced practice dataset</source>
        <translation>Einen unausgewogenen Übungsdatensatz machen</translation>
    </message>
    <message>
        <source>Paints metal surfaces with scratches, pits, inclusions, patches and stains, the rare ones rare, and writes them as a YOLO dataset with train, val and test.</source>
        <translation>Malt Metallflächen mit Kratzern, Grübchen, Einschlüssen, Flecken und Verfärbungen, die seltenen selten, und schreibt sie als YOLO-Datensatz mit train, val und test.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Nothing unfinished was left behind.</source>
        <translation>Nichts Unfertiges blieb zurück.</translation>
    </message>
    <message>
        <source>There is no such file or folder</source>
        <translation>Diese Datei oder diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>Check the spelling.</source>
        <translation>Prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>%1 : 1</source>
        <translation>%1 : 1</translation>
    </message>
    <message>
        <source>show the parameters of this one</source>
        <translation>die Parameter von diesem zeigen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Voreinstellungen</translation>
    </message>
    <message>
        <source>There is no transform “%1”</source>
        <translation>Es gibt keine Transformation „%1“</translation>
    </message>
    <message>
        <source>List the transforms, their parameters and the presets</source>
        <translation>Die Transformationen, ihre Parameter und die Voreinstellungen auflisten</translation>
    </message>
    <message>
        <source>Names, parameters and ranges are those of Albumentations 2.0.8.</source>
        <translation>Namen, Parameter und Bereiche sind die von Albumentations 2.0.8.</translation>
    </message>
    <message>
        <source>how counts become weights (default: balanced, as scikit-learn has it)</source>
        <translation>wie aus Zahlen Gewichte werden (Vorgabe: balanced, wie bei scikit-learn)</translation>
    </message>
    <message>
        <source>of the effective number, 0 to under 1 (default: 0.999)</source>
        <translation>der effektiven Zahl, 0 bis unter 1 (Vorgabe: 0.999)</translation>
    </message>
    <message>
        <source>of the log-smoothed weights, over 0 (default: 0.15)</source>
        <translation>der log-geglätteten Gewichte, über 0 (Vorgabe: 0.15)</translation>
    </message>
    <message>
        <source>images to count (default: all)</source>
        <translation>Bilder, die gezählt werden (Vorgabe: all)</translation>
    </message>
    <message>
        <source>print this, ready to paste, in place of the table</source>
        <translation>dies zum Einfügen ausgeben, statt der Tabelle</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Print class weights for a loss function</source>
        <translation>Klassengewichte für eine Verlustfunktion ausgeben</translation>
    </message>
    <message>
        <source>Albumentations JSON or YAML (A.save) to augment with</source>
        <translation>Albumentations-JSON oder -YAML (A.save), mit dem augmentiert wird</translation>
    </message>
    <message>
        <source>draw a copy again, up to N times, that would lose every box of the classes it is made for (default: 0)</source>
        <translation>eine Kopie, die jeden Rahmen der Klassen verlöre, für die sie gemacht wird, bis zu N-mal neu ziehen (Vorgabe: 0)</translation>
    </message>
    <message>
        <source>Best possible with these means and limits: %1, this plan: %2</source>
        <translation>Bestmöglich mit diesen Mitteln und Grenzen: %1, dieser Plan: %2</translation>
    </message>
    <message>
        <source>There is no class “%1”</source>
        <translation>Es gibt keine Klasse „%1“</translation>
    </message>
    <message>
        <source>ballast-cli info lists the classes.</source>
        <translation>ballast-cli info listet die Klassen auf.</translation>
    </message>
    <message>
        <source>classes with commas</source>
        <translation>Klassen mit Kommas</translation>
    </message>
    <message>
        <source>largest, median, fraction:F with F over 0 and up to 1, ratio:R with R from 1, or count:N with N from 1</source>
        <translation>largest, median, fraction:F mit F über 0 bis 1, ratio:R mit R ab 1, oder count:N mit N ab 1</translation>
    </message>
    <message>
        <source>means=cost with a cost over 0, several with commas</source>
        <translation>Mittel=Kosten mit Kosten über 0, mehrere mit Kommas</translation>
    </message>
    <message>
        <source>a number of images, or a size such as 300MB</source>
        <translation>eine Zahl von Bildern oder eine Größe wie 300MB</translation>
    </message>
    <message>
        <source>what every class should reach: largest, median, fraction:F of the largest, ratio:R or count:N (default: largest)</source>
        <translation>was jede Klasse erreichen soll: largest, median, fraction:F der größten, ratio:R oder count:N (Vorgabe: largest)</translation>
    </message>
    <message>
        <source>same as --target ratio:R: the largest class may have R times as many as the smallest</source>
        <translation>dasselbe wie --target ratio:R: die größte Klasse darf R-mal so viele haben wie die kleinste</translation>
    </message>
    <message>
        <source>targets of their own, such as scratch=2000,pit=500</source>
        <translation>eigene Ziele, etwa scratch=2000,pit=500</translation>
    </message>
    <message>
        <source>most a class may have afterwards, such as good=5000</source>
        <translation>wie viele eine Klasse nachher höchstens haben darf, etwa good=5000</translation>
    </message>
    <message>
        <source>classes that the plan does not look at</source>
        <translation>Klassen, die der Plan nicht beachtet</translation>
    </message>
    <message>
        <source>smallest side of a crop (default: 160)</source>
        <translation>kleinste Seite eines Ausschnitts (Vorgabe: 160)</translation>
    </message>
    <message>
        <source>kept around each rare object in a crop (default: 0)</source>
        <translation>so viel bleibt in einem Ausschnitt um jedes seltene Objekt (Vorgabe: 0)</translation>
    </message>
    <message>
        <source>objects that a window cuts below 30 % are greyed, painted over from around, or make it unusable (default: blank)</source>
        <translation>Objekte, die ein Fenster unter 30 % beschneidet, werden grau gemacht, aus der Umgebung übermalt oder machen es unbrauchbar (Vorgabe: blank)</translation>
    </message>
    <message>
        <source>side of a tile (default: 640)</source>
        <translation>Seite einer Kachel (Vorgabe: 640)</translation>
    </message>
    <message>
        <source>most images added from one source by all means (default: 10)</source>
        <translation>höchstens so viele Bilder aus einer Quelle dazu, durch alle Mittel (Vorgabe: 10)</translation>
    </message>
    <message>
        <source>most images added in all, or most disk for them, such as 300MB or 2GB (default: no limit)</source>
        <translation>höchstens so viele Bilder insgesamt dazu, oder so viel Speicherplatz dafür, etwa 300MB oder 2GB (Vorgabe: keine Grenze)</translation>
    </message>
    <message>
        <source>ballast-manifest.jsonl of an export</source>
        <translation>ballast-manifest.jsonl eines Exports</translation>
    </message>
    <message>
        <source>number of a line, the header being line 1, or the path of an image in the export</source>
        <translation>Nummer einer Zeile, wobei der Kopf Zeile 1 ist, oder der Pfad eines Bildes im Export</translation>
    </message>
    <message>
        <source>file to write, or a folder for it</source>
        <translation>Datei, die geschrieben wird, oder ein Ordner dafür</translation>
    </message>
    <message>
        <source>where the source dataset is now (default: as recorded)</source>
        <translation>wo der Quelldatensatz jetzt ist (Vorgabe: wie aufgezeichnet)</translation>
    </message>
    <message>
        <source>The file is there already</source>
        <translation>Die Datei gibt es schon</translation>
    </message>
    <message>
        <source>Name a file that does not exist yet.</source>
        <translation>Nennen Sie eine Datei, die es noch nicht gibt.</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 aus %2</translation>
    </message>
    <message>
        <source>Bit for bit what the manifest recorded (SHA-256 %1)</source>
        <translation>Bit für Bit, was das Manifest aufgezeichnet hat (SHA-256 %1)</translation>
    </message>
    <message>
        <source>NOT what the manifest recorded: the source image has changed, or another version wrote it</source>
        <translation>NICHT, was das Manifest aufgezeichnet hat: das Quellbild hat sich geändert, oder eine andere Version hat es geschrieben</translation>
    </message>
    <message>
        <source>Make one image of an export again</source>
        <translation>Ein Bild eines Exports noch einmal machen</translation>
    </message>
    <message>
        <source>One line of the manifest and the source image are enough to write the image bit for bit; its SHA-256 is compared with the recorded one.</source>
        <translation>Eine Zeile des Manifests und das Quellbild genügen, um das Bild Bit für Bit zu schreiben; sein SHA-256 wird mit dem aufgezeichneten verglichen.</translation>
    </message>
    <message>
        <source>look for images of two splits that show nearly the same, turned and mirrored ones too (decodes all images)</source>
        <translation>nach Bildern zweier Teilmengen suchen, die fast dasselbe zeigen, auch gedreht und gespiegelt (dekodiert alle Bilder)</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>write the dataset at these longer sides in pixels, such as 128,224,320: s128, s224 …</source>
        <translation>den Datensatz mit diesen längeren Seiten in Pixeln schreiben, etwa 128,224,320: s128, s224 …</translation>
    </message>
    <message>
        <source>progressive resizing: its sizes and its stages in schedule.yaml</source>
        <translation>schrittweise Größen: ihre Größen und ihre Stufen in schedule.yaml</translation>
    </message>
    <message>
        <source>“%1” is no size in pixels</source>
        <translation>„%1“ ist keine Größe in Pixeln</translation>
    </message>
    <message>
        <source>Expected: numbers such as 128,224,320.</source>
        <translation>Erwartet: Zahlen wie 128,224,320.</translation>
    </message>
    <message>
        <source>%1 boxes would be added from other training images</source>
        <translation>%1 Rahmen kämen aus anderen Trainingsbildern dazu</translation>
    </message>
    <message>
        <source>focusing, 0 to 10 (default: 2)</source>
        <translation>Fokussierung, 0 bis 10 (Vorgabe: 2)</translation>
    </message>
    <message>
        <source>of the positives in a binary loss, 0 to 1 (default: 0.25)</source>
        <translation>der Positiven in einem binären Verlust, 0 bis 1 (Vorgabe: 0.25)</translation>
    </message>
    <message>
        <source>how counts become alpha per class, which sum to 1 (default: balanced)</source>
        <translation>wie aus Zahlen Alpha je Klasse wird, zusammen 1 (Vorgabe: balanced)</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>p of the right answer</source>
        <translation>p der richtigen Antwort</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>Kreuzentropie</translation>
    </message>
    <message>
        <source>Print focal loss: alpha per class, and what gamma takes away</source>
        <translation>Focal Loss ausgeben: Alpha je Klasse, und was Gamma wegnimmt</translation>
    </message>
    <message>
        <source>Alpha comes from the training counts. The factor is what is left of the cross-entropy of an answer that is already right with that p.</source>
        <translation>Alpha kommt aus den Zahlen des Trainings. Der Faktor ist, was von der Kreuzentropie einer Antwort bleibt, die mit diesem p schon richtig ist.</translation>
    </message>
    <message>
        <source>the tree whose worst node is the least uneven (default without --tree)</source>
        <translation>der Baum, dessen schlechtester Knoten am wenigsten ungleich ist (Vorgabe ohne --tree)</translation>
    </message>
    <message>
        <source>this tree, as --json and --save-tree write it</source>
        <translation>dieser Baum, wie --json und --save-tree ihn schreiben</translation>
    </message>
    <message>
        <source>write the tree, to edit it</source>
        <translation>den Baum schreiben, um ihn zu bearbeiten</translation>
    </message>
    <message>
        <source>write one dataset per node there, and hierarchy.json</source>
        <translation>dort je Knoten einen Datensatz schreiben, dazu hierarchy.json</translation>
    </message>
    <message>
        <source>This is not a tree (%1)</source>
        <translation>Das ist kein Baum (%1)</translation>
    </message>
    <message>
        <source>Make one with ballast-cli hierarchy --save-tree FILE.</source>
        <translation>Machen Sie einen mit ballast-cli hierarchy --save-tree FILE.</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>Worst node %1; all classes in one model %2</source>
        <translation>Schlechtester Knoten %1; alle Klassen in einem Modell %2</translation>
    </message>
    <message>
        <source>Put the classes into a tree of less uneven decisions</source>
        <translation>Die Klassen in einen Baum weniger ungleicher Entscheidungen ordnen</translation>
    </message>
    <message>
        <source>One model per node tells its branches apart; the probability of a class is the product over its path. Counts are those of the training images.</source>
        <translation>Ein Modell je Knoten unterscheidet seine Zweige; die Wahrscheinlichkeit einer Klasse ist das Produkt entlang ihres Weges. Gezählt sind die Trainingsbilder.</translation>
    </message>
    <message>
        <source>training sizes, longer side in pixels (default: 128,224,320,416,640)</source>
        <translation>Trainingsgrößen, längere Seite in Pixeln (Vorgabe: 128,224,320,416,640)</translation>
    </message>
    <message>
        <source>a box under this many pixels is lost (default: 8)</source>
        <translation>ein Rahmen unter so vielen Pixeln ist verloren (Vorgabe: 8)</translation>
    </message>
    <message>
        <source>share of each class&apos;s boxes that must stay at the limit or above (default: 0.95)</source>
        <translation>Anteil der Rahmen jeder Klasse, der an der Grenze oder darüber bleiben muss (Vorgabe: 0.95)</translation>
    </message>
    <message>
        <source>of neighbouring tiles (default: 0.2)</source>
        <translation>benachbarter Kacheln (Vorgabe: 0.2)</translation>
    </message>
    <message>
        <source>%1 × %2 of %3 px</source>
        <translation>%1 × %2 von %3 px</translation>
    </message>
    <message>
        <source>Class at %1 px</source>
        <translation>Klasse bei %1 px</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <source>%1: %2 of the boxes never reach %3 px in these images.</source>
        <translation>%1: %2 der Rahmen erreichen in diesen Bildern nie %3 px.</translation>
    </message>
    <message>
        <source>%1: from %2 px on, %3 of the boxes keep %4 px or more.</source>
        <translation>%1: ab %2 px behalten %3 der Rahmen %4 px oder mehr.</translation>
    </message>
    <message>
        <source>Show how many boxes of each class a training size makes too small</source>
        <translation>Zeigen, wie viele Rahmen jeder Klasse eine Trainingsgröße zu klein macht</translation>
    </message>
    <message>
        <source>Images are fitted, their longer side to the size. Tiles cut images of the commonest size so that the objects keep the limit; &quot;export --sizes&quot; writes the dataset at several sizes.</source>
        <translation>Bilder werden eingepasst, die längere Seite auf die Größe. Kacheln zerschneiden Bilder der häufigsten Größe so, dass die Objekte die Grenze halten; „export --sizes“ schreibt den Datensatz in mehreren Größen.</translation>
    </message>
    <message>
        <source>inverse: as many draws as images; fastai: classes · most; lvis: repeat factors (default: inverse)</source>
        <translation>inverse: so viele Ziehungen wie Bilder; fastai: Klassen · größte Zahl; lvis: Wiederholfaktoren (Vorgabe: inverse)</translation>
    </message>
    <message>
        <source>of lvis: classes in a smaller share of the images than this are repeated (default: 0.5)</source>
        <translation>von lvis: Klassen in einem kleineren Anteil der Bilder als diesem werden wiederholt (Vorgabe: 0.5)</translation>
    </message>
    <message>
        <source>sample the training images or all (default: train)</source>
        <translation>aus den Trainingsbildern oder aus allen ziehen (Vorgabe: train)</translation>
    </message>
    <message>
        <source>print this in place of the table</source>
        <translation>dies anstelle der Tabelle ausgeben</translation>
    </message>
    <message>
        <source>write the weights of all images there (CSV, or JSON by its ending)</source>
        <translation>die Gewichte aller Bilder dorthin schreiben (CSV, oder JSON nach der Endung)</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Ziehungen</translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation>Verschiedene</translation>
    </message>
    <message>
        <source>Never seen</source>
        <translation>Nie gesehen</translation>
    </message>
    <message>
        <source>Boxes seen</source>
        <translation>Gesehene Rahmen</translation>
    </message>
    <message>
        <source>An epoch draws %1 images, %2 of %3 different ones.</source>
        <translation>Eine Epoche zieht %1 Bilder, %2 von %3 verschiedenen.</translation>
    </message>
    <message>
        <source>Imbalance ratio %1, as drawn %2</source>
        <translation>Ungleichgewicht %1, wie gezogen %2</translation>
    </message>
    <message>
        <source>Wrote the weights to %1.</source>
        <translation>Gewichte nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Print sampler weights, and what an epoch would then show</source>
        <translation>Samplergewichte ausgeben, und was eine Epoche dann zeigen würde</translation>
    </message>
    <message>
        <source>Use a sampler, weights or a balanced dataset, one of them. An image of several classes is drawn for its rarest; the boxes it holds besides come along, as the counts show.</source>
        <translation>Nehmen Sie einen Sampler, Gewichte oder einen ausgeglichenen Datensatz, nur eines davon. Ein Bild mehrerer Klassen wird für seine seltenste gezogen; die übrigen Rahmen darin kommen mit, wie die Zahlen zeigen.</translation>
    </message>
    <message>
        <source>step: some classes rare, the others not; linear: one after the other (default: step)</source>
        <translation>step: einige Klassen selten, die anderen nicht; linear: eine nach der anderen (Vorgabe: step)</translation>
    </message>
    <message>
        <source>largest to smallest class, over 1 (default: 10)</source>
        <translation>größte zu kleinster Klasse, über 1 (Vorgabe: 10)</translation>
    </message>
    <message>
        <source>of step: share of the classes that become rare (default: 0.5)</source>
        <translation>von step: Anteil der Klassen, die selten werden (Vorgabe: 0.5)</translation>
    </message>
    <message>
        <source>Make a balanced dataset uneven, to try a cure on it</source>
        <translation>Einen ausgeglichenen Datensatz ungleich machen, um ein Mittel dagegen zu erproben</translation>
    </message>
    <message>
        <source>share of the images for validation (default: 0.2)</source>
        <translation>Anteil der Bilder für die Validierung (Vorgabe: 0.2)</translation>
    </message>
    <message>
        <source>share of the images for test (default: 0)</source>
        <translation>Anteil der Bilder für den Test (Vorgabe: 0)</translation>
    </message>
    <message>
        <source>deal the images outside test into K folds, in place of --val</source>
        <translation>die Bilder außerhalb des Tests auf K Folds verteilen, anstelle von --val</translation>
    </message>
    <message>
        <source>keep together: source (copies of a photograph by name), folder, regex:EXPRESSION, near-duplicates (default: none)</source>
        <translation>zusammenhalten: source (Kopien eines Fotos nach dem Namen), folder, regex:EXPRESSION, near-duplicates (Vorgabe: none)</translation>
    </message>
    <message>
        <source>write the lists there (JSON, or CSV by its ending)</source>
        <translation>die Listen dorthin schreiben (JSON, oder CSV nach der Endung)</translation>
    </message>
    <message>
        <source>write the dataset with these splits there; with --folds one dataset per fold</source>
        <translation>den Datensatz mit diesen Teilmengen dorthin schreiben; mit --folds ein Datensatz je Fold</translation>
    </message>
    <message>
        <source>--val and --test leave nothing to train on</source>
        <translation>--val und --test lassen nichts zum Trainieren</translation>
    </message>
    <message>
        <source>Images with</source>
        <translation>Bilder mit</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>%1 groups were kept together.</source>
        <translation>%1 Gruppen wurden zusammengehalten.</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Divide a dataset into training, validation and test, or folds</source>
        <translation>Einen Datensatz in Training, Validierung und Test aufteilen, oder in Folds</translation>
    </message>
    <message>
        <source>Every class is spread over the parts alike (iterative stratification), and what belongs together stays together. Split first, then augment: only training images ever are.</source>
        <translation>Jede Klasse verteilt sich gleichmäßig auf die Teile (iterative Stratifizierung), und was zusammengehört, bleibt zusammen. Erst aufteilen, dann augmentieren: augmentiert werden immer nur Trainingsbilder.</translation>
    </message>
    <message>
        <source>of the custom scheme: one number per class in index order, such as 1,50,2</source>
        <translation>der Art custom: eine Zahl je Klasse in der Folge der Klassennummern, etwa 1,50,2</translation>
    </message>
    <message>
        <source>from the counts after this plan, in place of the counts now</source>
        <translation>aus den Zahlen nach diesem Plan, anstelle der jetzigen</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>--scheme custom and --custom belong together</source>
        <translation>--scheme custom und --custom gehören zusammen</translation>
    </message>
    <message>
        <source>Give both, or none of them.</source>
        <translation>Geben Sie beide an oder keines davon.</translation>
    </message>
    <message>
        <source>“%1” is no weight</source>
        <translation>„%1“ ist kein Gewicht</translation>
    </message>
    <message>
        <source>Expected: numbers from 0 such as 1,50,2.</source>
        <translation>Erwartet: Zahlen ab 0 wie 1,50,2.</translation>
    </message>
    <message>
        <source>%1 custom weights for %2 classes</source>
        <translation>%1 eigene Gewichte für %2 Klassen</translation>
    </message>
    <message>
        <source>Give one for each class, in index order.</source>
        <translation>Geben Sie eines je Klasse an, in der Folge der Klassennummern.</translation>
    </message>
    <message>
        <source>Use weights or a balanced dataset, not both: weights of the counts before balancing would correct twice. With --plan they are those that the planned set still needs.</source>
        <translation>Nehmen Sie Gewichte oder einen ausgeglichenen Datensatz, nicht beides: Gewichte der Zahlen vor dem Ausgleich würden doppelt korrigieren. Mit --plan sind es die, die der geplante Datensatz noch braucht.</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>copies, crops and tiles as they are, without any pipeline</source>
        <translation>Kopien, Ausschnitte und Kacheln, wie sie sind, ohne Pipeline</translation>
    </message>
    <message>
        <source>warnings of few sources count images of one group as one picture: source, folder, regex:EXPRESSION, near-duplicates (default: none)</source>
        <translation>Warnungen vor zu wenigen Quellen zählen Bilder einer Gruppe als ein Bild: source, folder, regex:EXPRESSION, near-duplicates (Vorgabe: none)</translation>
    </message>
    <message>
        <source>do not work out what other means would reach for classes that stay short</source>
        <translation>nicht ausrechnen, was andere Mittel für Klassen erreichten, die zu klein bleiben</translation>
    </message>
    <message>
        <source>%1 objects pasted onto %2 of the images added; lent by %3 different objects of %4 images, one at most %5 times</source>
        <translation>%1 Objekte auf %2 der zusätzlichen Bilder eingefügt; sie stammen von %3 verschiedenen Objekten aus %4 Bildern, eines höchstens %5-mal</translation>
    </message>
    <message>
        <source>%1: %2 of %3. %4</source>
        <translation>%1: %2 von %3. %4</translation>
    </message>
    <message>
        <source>Trying other means</source>
        <translation>Andere Mittel werden versucht</translation>
    </message>
    <message>
        <source>Work out which images to repeat, crop or paste on so that the classes come even</source>
        <translation>Ausrechnen, welche Bilder zu wiederholen oder auszuschneiden und auf welche Objekte einzufügen sind, damit die Klassen gleichauf kommen</translation>
    </message>
    <message>
        <source>what of an object is pasted: its box, the ellipse in it, or its outline where it has one, else the ellipse (default: outline)</source>
        <translation>was von einem Objekt eingefügt wird: sein Rahmen, die Ellipse darin, oder sein Umriss, wo es einen hat, sonst die Ellipse (Vorgabe: outline)</translation>
    </message>
    <message>
        <source>how a pasted object joins the image: with a hard edge, fading in, or in the colours around it (default: feather)</source>
        <translation>wie sich ein eingefügtes Objekt in das Bild fügt: mit harter Kante, eingeblendet oder in den Farben ringsum (Vorgabe: feather)</translation>
    </message>
    <message>
        <source>most objects pasted onto one image (default: 6)</source>
        <translation>so viele Objekte werden höchstens auf ein Bild eingefügt (Vorgabe: 6)</translation>
    </message>
    <message>
        <source>how often one object may be pasted in all (default: 20)</source>
        <translation>wie oft ein Objekt insgesamt eingefügt werden darf (Vorgabe: 20)</translation>
    </message>
    <message>
        <source>draws other places and donors; the same number gives the same plan (default: 1)</source>
        <translation>zieht andere Stellen und Spenderobjekte; gleiche Zahl, gleicher Plan (Vorgabe: 1)</translation>
    </message>
    <message>
        <source>with one size: write a plan there that cuts larger images into tiles which keep the objects, for export --plan FILE</source>
        <translation>bei nur einer Größe: dorthin einen Plan schreiben, der größere Bilder so in Kacheln zerschneidet, dass die Objekte erhalten bleiben, für export --plan FILE</translation>
    </message>
    <message>
        <source>of --tiles: cut the training images or all (default: train)</source>
        <translation>von --tiles: die Trainingsbilder oder alle zerschneiden (Vorgabe: train)</translation>
    </message>
    <message>
        <source>Tiles are cut for one training size</source>
        <translation>Kacheln werden für eine einzige Trainingsgröße geschnitten</translation>
    </message>
    <message>
        <source>Give one, such as --sizes 320.</source>
        <translation>Eine angeben, etwa --sizes 320.</translation>
    </message>
    <message>
        <source>Boxes of at least %1 px</source>
        <translation>Rahmen ab %1 px</translation>
    </message>
    <message>
        <source>Whole images</source>
        <translation>Ganze Bilder</translation>
    </message>
    <message>
        <source>With tiles</source>
        <translation>Mit Kacheln</translation>
    </message>
    <message>
        <source>Wrote a plan of %1 tiles of %2 px, cut from %3 images, to %4. The whole images stay beside them.</source>
        <translation>Ein Plan mit %1 Kacheln von %2 px, aus %3 Bildern geschnitten, steht in %4. Die ganzen Bilder bleiben daneben bestehen.</translation>
    </message>
    <message>
        <source>warn where this plan already evens the classes out</source>
        <translation>warnen, wo dieser Plan die Klassen schon ausgleicht</translation>
    </message>
    <message>
        <source>what a class&apos;s count is (default: images that hold it)</source>
        <translation>was als Zahl einer Klasse gilt (Vorgabe: Bilder, die sie halten)</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Gewünscht</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Imbalance ratio wanted %1, reached %2; %3 training images left out</source>
        <translation>Ungleichgewicht gewünscht %1, erreicht %2; %3 Trainingsbilder weggelassen</translation>
    </message>
    <message>
        <source>Leaves training images out; validation and test stay whole. Where every image holds one class the ratio is exact; where images hold several, the counts come as close to the profile as whole images allow, and what is reached is said beside what was wanted.</source>
        <translation>Lässt Trainingsbilder weg; Validierung und Test bleiben ganz. Wo jedes Bild eine Klasse hält, stimmt das Verhältnis genau; wo Bilder mehrere halten, kommen die Zahlen dem Profil so nahe, wie ganze Bilder es erlauben, und neben dem Gewünschten steht, was erreicht ist.</translation>
    </message>
    <message>
        <source>%1 is given twice</source>
        <translation>%1 ist zweimal angegeben</translation>
    </message>
    <message>
        <source>Give it once; lists have commas between.</source>
        <translation>Nur einmal angeben; Listen haben Kommas dazwischen.</translation>
    </message>
    <message>
        <source>--from is for datasets, and this is one image</source>
        <translation>--from ist für Datensätze, und dies ist ein einzelnes Bild</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>Es weglassen.</translation>
    </message>
    <message>
        <source>The output could not be written. Is there space left?</source>
        <translation>Die Ausgabe ließ sich nicht schreiben. Ist noch Platz frei?</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>%1 and %2 exclude each other</source>
        <translation>%1 und %2 schließen einander aus</translation>
    </message>
    <message>
        <source>%1 means nothing without %2</source>
        <translation>%1 bedeutet nichts ohne %2</translation>
    </message>
    <message>
        <source>Leave %1 out, or give both.</source>
        <translation>%1 weglassen oder beides angeben.</translation>
    </message>
    <message>
        <source>This file belongs to the dataset and is not replaced</source>
        <translation>Diese Datei gehört zum Datensatz und wird nicht ersetzt</translation>
    </message>
    <message>
        <source>Name a file outside the dataset, or one that does not exist yet.</source>
        <translation>Eine Datei außerhalb des Datensatzes nennen, oder eine, die es noch nicht gibt.</translation>
    </message>
    <message>
        <source>class=number from %1, several with commas</source>
        <translation>Klasse=Zahl ab %1, mehrere mit Kommas</translation>
    </message>
    <message>
        <source>some of repeat, inside, crop, tile, paste and drop, with commas</source>
        <translation>eines oder mehrere von repeat, inside, crop, tile, paste und drop, mit Kommas</translation>
    </message>
    <message>
        <source>it is JSON, but no object in { }</source>
        <translation>es ist JSON, aber kein Objekt in { }</translation>
    </message>
    <message>
        <source>some of repeat (augmented copies), inside (copies that change only inside the boxes of rare classes), crop (windows that hold rare objects and few common ones), tile (parts of large images), paste (rare objects put onto images with room) and drop (surplus images), with commas (default: repeat)</source>
        <translation>eines oder mehrere von repeat (augmentierte Kopien), inside (Kopien, die sich nur innerhalb der Rahmen seltener Klassen ändern), crop (Fenster, die seltene Objekte und wenige häufige halten), tile (Teile großer Bilder), paste (seltene Objekte, eingefügt auf Bilder mit Platz) und drop (überzählige Bilder), mit Kommas (Vorgabe: repeat)</translation>
    </message>
    <message>
        <source>what one image by a means costs beside the others, such as crop=2,drop=5; where two serve equally well the cheaper one is taken (default: inside=0.95, repeat=1, tile=1.1, crop=1.2, paste=2, drop=2)</source>
        <translation>was ein Bild durch ein Mittel im Vergleich zu den anderen kostet, etwa crop=2,drop=5; wo zwei gleich gut dienen, wird das günstigere genommen (Vorgabe: inside=0.95, repeat=1, tile=1.1, crop=1.2, paste=2, drop=2)</translation>
    </message>
</context>
<context>
    <name>Codec</name>
    <message>
        <source>This is not an image that can be read</source>
        <translation>Das ist kein lesbares Bild</translation>
    </message>
    <message>
        <source>Ballast reads JPEG, PNG, WebP, BMP and TIFF. Convert or replace the file.</source>
        <translation>Ballast liest JPEG, PNG, WebP, BMP und TIFF. Wandeln Sie die Datei um oder ersetzen Sie sie.</translation>
    </message>
    <message>
        <source>The image is too large to open</source>
        <translation>Das Bild ist zu groß zum Öffnen</translation>
    </message>
    <message>
        <source>Up to about a thousand million pixels can be opened. Cut it into tiles.</source>
        <translation>Bis etwa tausend Millionen Pixel lassen sich öffnen. Zerschneiden Sie es in Kacheln.</translation>
    </message>
    <message>
        <source>There is not enough memory for this image</source>
        <translation>Für dieses Bild reicht der Speicher nicht</translation>
    </message>
    <message>
        <source>Close other programs, use fewer jobs or cut the image into tiles.</source>
        <translation>Schließen Sie andere Programme, nehmen Sie weniger Threads oder zerschneiden Sie das Bild in Kacheln.</translation>
    </message>
    <message>
        <source>The JPEG is damaged, or of a rare kind, and nothing of it can be shown</source>
        <translation>Das JPEG ist beschädigt oder von seltener Art, nichts davon ist darstellbar</translation>
    </message>
    <message>
        <source>Replace the file by a whole copy or convert it to PNG.</source>
        <translation>Ersetzen Sie die Datei durch eine ganze Kopie oder wandeln Sie sie in PNG um.</translation>
    </message>
    <message>
        <source>The image cannot be encoded (%1)</source>
        <translation>Das Bild lässt sich nicht kodieren (%1)</translation>
    </message>
    <message>
        <source>Choose another image format for the export.</source>
        <translation>Wählen Sie ein anderes Bildformat für den Export.</translation>
    </message>
    <message>
        <source>The image cannot be read (%1)</source>
        <translation>Das Bild ist nicht lesbar (%1)</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>Prüfen Sie, ob es da ist und ob Sie es lesen dürfen.</translation>
    </message>
    <message>
        <source>no 8-bit grey or colour pixels</source>
        <translation>keine grauen oder farbigen Pixel mit 8 Bit</translation>
    </message>
    <message>
        <source>the format takes no %1 × %2 pixels</source>
        <translation>das Format nimmt keine %1 × %2 Pixel</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>The pipeline is not JSON: %1 at byte %2</source>
        <translation>Die Pipeline ist kein JSON: %1 bei Byte %2</translation>
    </message>
    <message>
        <source>Write it with A.save or json.dump(A.to_dict(…))</source>
        <translation>Schreiben Sie sie mit A.save oder json.dump(A.to_dict(…))</translation>
    </message>
    <message>
        <source>The file holds no Albumentations pipeline</source>
        <translation>Die Datei enthält keine Albumentations-Pipeline</translation>
    </message>
    <message>
        <source>It needs a &quot;transform&quot; as A.to_dict writes it</source>
        <translation>Sie braucht „transform“, wie A.to_dict es schreibt</translation>
    </message>
    <message>
        <source>two numbers are needed</source>
        <translation>zwei Zahlen werden gebraucht</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number</source>
        <translation>„%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a colour between 0 and 255</source>
        <translation>„%1“ ist keine Farbe zwischen 0 und 255</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not available here</source>
        <translation>„%1“ gibt es hier nicht</translation>
    </message>
    <message>
        <source>Step %1 (%2), %3: %4</source>
        <translation>Schritt %1 (%2), %3: %4</translation>
    </message>
    <message>
        <source>Correct the value in the pipeline file</source>
        <translation>Berichtigen Sie den Wert in der Pipelinedatei</translation>
    </message>
    <message>
        <source>Not available here: %1; passed over</source>
        <translation>Hier nicht vorhanden: %1; übergangen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; lies outside 0 to 1</source>
        <translation>„%1“ liegt außerhalb von 0 bis 1</translation>
    </message>
    <message>
        <source>%1, %2: %3; the default is used</source>
        <translation>%1, %2: %3; die Vorgabe wird genommen</translation>
    </message>
    <message>
        <source>%1: fill &quot;%2&quot; is not available here; holes are filled with a plain colour</source>
        <translation>%1: Füllung „%2“ gibt es hier nicht; Löcher werden einfarbig gefüllt</translation>
    </message>
    <message>
        <source>%1: %2 is not available here; passed over</source>
        <translation>%1: %2 gibt es hier nicht; übergangen</translation>
    </message>
    <message>
        <source>Boxes, %1: &quot;%2&quot; is not a number</source>
        <translation>Rahmen, %1: „%2“ ist keine Zahl</translation>
    </message>
    <message>
        <source>The transforms were edited by hand: switched-off steps and those that Albumentations does not have were left out</source>
        <translation>Die Transformationen wurden von Hand geändert: ausgeschaltete Schritte und solche, die Albumentations nicht hat, wurden weggelassen</translation>
    </message>
    <message>
        <source>%1 is not in Albumentations: left out there</source>
        <translation>%1 gibt es in Albumentations nicht: dort weggelassen</translation>
    </message>
    <message>
        <source>%1 holds no step of Albumentations: left out there</source>
        <translation>%1 enthält keinen Schritt von Albumentations: dort weggelassen</translation>
    </message>
    <message>
        <source>Class rules are not in Albumentations: left out there</source>
        <translation>Klassenregeln gibt es in Albumentations nicht: dort weggelassen</translation>
    </message>
    <message>
        <source>Step %1 (%2): %3</source>
        <translation>Schritt %1 (%2): %3</translation>
    </message>
    <message>
        <source>more than %1 steps deep</source>
        <translation>mehr als %1 Schritte tief</translation>
    </message>
    <message>
        <source>The pipeline is too large or nested too deeply</source>
        <translation>Die Pipeline ist zu groß oder zu tief verschachtelt</translation>
    </message>
    <message>
        <source>Write it with A.save(…, data_format=&quot;yaml&quot;)</source>
        <translation>Schreiben Sie sie mit A.save(…, data_format=&quot;yaml&quot;)</translation>
    </message>
    <message>
        <source>The pipeline is not YAML: line %1: %2</source>
        <translation>Die Pipeline ist kein YAML: Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1: max_size lists several sizes; the first is used</source>
        <translation>%1: max_size nennt mehrere Größen; die erste wird genommen</translation>
    </message>
    <message>
        <source>CropAndPad: %1 for each side by itself is not available here; the default is used</source>
        <translation>CropAndPad: %1 für jede Seite einzeln gibt es hier nicht; die Vorgabe wird genommen</translation>
    </message>
    <message>
        <source>Rule of class &quot;%1&quot; for %2: it has no range that can be limited; the rule is left out</source>
        <translation>Regel der Klasse „%1“ für %2: hat keinen Bereich, der sich begrenzen lässt; die Regel wird weggelassen</translation>
    </message>
    <message>
        <source>%1: the file does not say where its images are. Name a folder in the step</source>
        <translation>%1: die Datei sagt nicht, wo die Bilder dafür liegen. Im Schritt einen Ordner nennen</translation>
    </message>
    <message>
        <source>%1: give its images there with every call, as %2=[…]; there it takes no boxes</source>
        <translation>%1: die Bilder dort bei jedem Aufruf als %2=[…] mitgeben; Rahmen nimmt es dort nicht</translation>
    </message>
    <message>
        <source>%1: give its images there with every call, as %2=[…]</source>
        <translation>%1: die Bilder dort bei jedem Aufruf als %2=[…] mitgeben</translation>
    </message>
    <message>
        <source>%1, %2: it takes only ranges that hold %3</source>
        <translation>%1, %2: nimmt nur Bereiche, die %3 enthalten</translation>
    </message>
    <message>
        <source>%1: give it %2=… there with every call</source>
        <translation>%1: dort bei jedem Aufruf %2=… mitgeben</translation>
    </message>
    <message>
        <source>%1, %2: it puts the two numbers in order, %3 before %4</source>
        <translation>%1, %2: ordnet die beiden Zahlen, %3 vor %4</translation>
    </message>
    <message>
        <source>%1, kernel_size: it takes odd numbers only</source>
        <translation>%1, kernel_size: nimmt nur ungerade Zahlen</translation>
    </message>
    <message>
        <source>%1: it fails there unless filled with a plain colour</source>
        <translation>%1: scheitert dort, außer bei einfarbiger Füllung</translation>
    </message>
    <message>
        <source>%1, %2: starts at %3, the least there is here</source>
        <translation>%1, %2: beginnt bei %3, dem kleinsten Wert hier</translation>
    </message>
    <message>
        <source>%1, %2: a range across 180° is not available here; %3° to %4° is taken</source>
        <translation>%1, %2: einen Bereich über 180° hinweg gibt es hier nicht; %3° bis %4° wird genommen</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Forecast: %1 images, %2 boxes; written: %3 images, %4 boxes</source>
        <translation>Vorhersage: %1 Bilder, %2 Rahmen; geschrieben: %3 Bilder, %4 Rahmen</translation>
    </message>
    <message>
        <source>The files named above could not be exported. Replace them and export again.</source>
        <translation>Die oben genannten Dateien ließen sich nicht exportieren. Ersetzen Sie sie und exportieren Sie neu.</translation>
    </message>
    <message>
        <source>The image cannot be processed (%1)</source>
        <translation>Das Bild lässt sich nicht verarbeiten (%1)</translation>
    </message>
    <message>
        <source>Some of its copies are left out.</source>
        <translation>Einige seiner Kopien fehlen.</translation>
    </message>
    <message>
        <source>The image and its copies are left out.</source>
        <translation>Das Bild und seine Kopien fehlen.</translation>
    </message>
    <message>
        <source>A copy of the image is left out.</source>
        <translation>Eine Kopie des Bildes fehlt.</translation>
    </message>
    <message>
        <source>Its augmented copies are left out.</source>
        <translation>Seine augmentierten Kopien fehlen.</translation>
    </message>
    <message>
        <source>The picture has another size than its header says</source>
        <translation>Das Bild hat eine andere Größe, als sein Kopf sagt</translation>
    </message>
    <message>
        <source>The image is cut off or damaged; a part of it is grey</source>
        <translation>Das Bild ist abgeschnitten oder beschädigt; ein Teil ist grau</translation>
    </message>
    <message>
        <source>It was exported with the grey part. Replace the file.</source>
        <translation>Es wurde mit dem grauen Teil exportiert. Ersetzen Sie die Datei.</translation>
    </message>
    <message>
        <source>Their augmented copies have 8; the originals are unchanged.</source>
        <translation>Ihre augmentierten Kopien haben 8; die Originale bleiben unverändert.</translation>
    </message>
    <message>
        <source>The file cannot be written (%1)</source>
        <translation>Die Datei lässt sich nicht schreiben (%1)</translation>
    </message>
    <message>
        <source>Free some space or choose another disk, then export again.</source>
        <translation>Schaffen Sie Platz oder wählen Sie einen anderen Datenträger, und exportieren Sie neu.</translation>
    </message>
    <message>
        <source>Check the permissions or choose another destination.</source>
        <translation>Prüfen Sie die Rechte oder wählen Sie ein anderes Ziel.</translation>
    </message>
    <message>
        <source>The file cannot be read (%1)</source>
        <translation>Die Datei ist nicht lesbar (%1)</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>Prüfen Sie, ob es sie gibt und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>Free some space or choose another disk.</source>
        <translation>Schaffen Sie Platz oder wählen Sie einen anderen Datenträger.</translation>
    </message>
    <message>
        <source>It is left out. %1</source>
        <translation>Es fehlt im Export. %1</translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot;</source>
        <translation>Es gibt kein Format „%1“</translation>
    </message>
    <message>
        <source>%1 cannot hold classes of whole images</source>
        <translation>%1 kann keine Klassen ganzer Bilder halten</translation>
    </message>
    <message>
        <source>There is no image to export</source>
        <translation>Es gibt kein Bild zu exportieren</translation>
    </message>
    <message>
        <source>Choose other splits or another plan.</source>
        <translation>Wählen Sie andere Teilmengen oder einen anderen Plan.</translation>
    </message>
    <message>
        <source>The image is missing</source>
        <translation>Das Bild fehlt</translation>
    </message>
    <message>
        <source>The split is &quot;%1&quot; in place of &quot;%2&quot;</source>
        <translation>Die Teilmenge ist „%1“ statt „%2“</translation>
    </message>
    <message>
        <source>%1: %2 → none</source>
        <translation>%1: %2 → keine</translation>
    </message>
    <message>
        <source>Class numbers change in this format (%1)</source>
        <translation>Klassennummern ändern sich in diesem Format (%1)</translation>
    </message>
    <message>
        <source>Names are kept. A model trained on the source has other numbers.</source>
        <translation>Die Namen bleiben. Ein auf der Quelle trainiertes Modell hat andere Nummern.</translation>
    </message>
    <message>
        <source>The classes of the image differ</source>
        <translation>Die Klassen des Bildes weichen ab</translation>
    </message>
    <message>
        <source>%1 boxes of the classes meant, %2 found</source>
        <translation>%1 Rahmen der gemeinten Klassen, %2 gefunden</translation>
    </message>
    <message>
        <source>A box is off by %1 px</source>
        <translation>Ein Rahmen liegt um %1 px daneben</translation>
    </message>
    <message>
        <source>Found on reading the export back. Check this file before you train with it.</source>
        <translation>Beim Rücklesen des Exports gefunden. Prüfen Sie diese Datei, bevor Sie damit trainieren.</translation>
    </message>
    <message>
        <source>The destination and the source overlap</source>
        <translation>Ziel und Quelle überschneiden sich</translation>
    </message>
    <message>
        <source>The source is never written to. Choose a folder outside %1.</source>
        <translation>In die Quelle wird nie geschrieben. Wählen Sie einen Ordner außerhalb von %1.</translation>
    </message>
    <message>
        <source>The destination is a link that leads nowhere</source>
        <translation>Das Ziel ist ein Verweis, der nirgends hinführt</translation>
    </message>
    <message>
        <source>Remove the link or choose another folder.</source>
        <translation>Entfernen Sie den Verweis oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The destination is a file</source>
        <translation>Das Ziel ist eine Datei</translation>
    </message>
    <message>
        <source>Choose a folder that is new or empty.</source>
        <translation>Wählen Sie einen neuen oder leeren Ordner.</translation>
    </message>
    <message>
        <source>The destination is not empty</source>
        <translation>Das Ziel ist nicht leer</translation>
    </message>
    <message>
        <source>Nothing is overwritten. Choose a folder that is new or empty.</source>
        <translation>Nichts wird überschrieben. Wählen Sie einen neuen oder leeren Ordner.</translation>
    </message>
    <message>
        <source>The destination is a mounted disk</source>
        <translation>Das Ziel ist ein eingehängter Datenträger</translation>
    </message>
    <message>
        <source>Choose a new folder inside it.</source>
        <translation>Wählen Sie darin einen neuen Ordner.</translation>
    </message>
    <message>
        <source>The folder cannot be made (%1)</source>
        <translation>Der Ordner lässt sich nicht anlegen (%1)</translation>
    </message>
    <message>
        <source>Check the permissions and the free space, or choose another destination.</source>
        <translation>Prüfen Sie die Rechte und den freien Platz, oder wählen Sie ein anderes Ziel.</translation>
    </message>
    <message>
        <source>A folder that Ballast did not make is in the way</source>
        <translation>Ein Ordner, den Ballast nicht angelegt hat, ist im Weg</translation>
    </message>
    <message>
        <source>Move it away or choose another destination.</source>
        <translation>Schaffen Sie ihn weg oder wählen Sie ein anderes Ziel.</translation>
    </message>
    <message>
        <source>Its unfinished folder was removed; this export began anew.</source>
        <translation>Sein unfertiger Ordner wurde entfernt; dieser Export begann neu.</translation>
    </message>
    <message>
        <source>No destination is named</source>
        <translation>Es ist kein Ziel genannt</translation>
    </message>
    <message>
        <source>The finished export cannot be moved into place (%1)</source>
        <translation>Der fertige Export lässt sich nicht an seinen Platz bringen (%1)</translation>
    </message>
    <message>
        <source>This is not an unfinished export</source>
        <translation>Das ist kein unfertiger Export</translation>
    </message>
    <message>
        <source>Nothing was removed.</source>
        <translation>Nichts wurde entfernt.</translation>
    </message>
    <message>
        <source>Another export into this folder is running</source>
        <translation>Ein anderer Export in diesen Ordner läuft</translation>
    </message>
    <message>
        <source>Wait until it has ended or choose another destination.</source>
        <translation>Warten Sie, bis er endet, oder wählen Sie ein anderes Ziel.</translation>
    </message>
    <message>
        <source>The unfinished export cannot be removed</source>
        <translation>Der unfertige Export lässt sich nicht entfernen</translation>
    </message>
    <message>
        <source>Check the permissions or remove the folder yourself.</source>
        <translation>Prüfen Sie die Rechte oder entfernen Sie den Ordner selbst.</translation>
    </message>
    <message>
        <source>An image that was to be mixed in cannot be read</source>
        <translation>Ein Bild, das eingemischt werden sollte, ist nicht lesbar</translation>
    </message>
    <message>
        <source>Check the dataset for unreadable images.</source>
        <translation>Prüfen Sie den Datensatz auf unlesbare Bilder.</translation>
    </message>
    <message>
        <source>There is no second training image to mix with</source>
        <translation>Es gibt kein zweites Trainingsbild zum Mischen</translation>
    </message>
    <message>
        <source>Steps that mix images change little or nothing. Add training images or switch these steps off.</source>
        <translation>Schritte, die Bilder mischen, ändern wenig oder nichts. Nehmen Sie Trainingsbilder dazu oder schalten Sie diese Schritte aus.</translation>
    </message>
    <message>
        <source>The file is no manifest of an export</source>
        <translation>Die Datei ist kein Manifest eines Exports</translation>
    </message>
    <message>
        <source>It is called ballast-manifest.jsonl, in the folder of the export.</source>
        <translation>Es heißt ballast-manifest.jsonl und liegt im Ordner des Exports.</translation>
    </message>
    <message>
        <source>Name the manifest of an export.</source>
        <translation>Nennen Sie das Manifest eines Exports.</translation>
    </message>
    <message>
        <source>The manifest has no image &quot;%1&quot;</source>
        <translation>Das Manifest hat kein Bild „%1“</translation>
    </message>
    <message>
        <source>Give the number of a line, from 2, or the path of an image in the export.</source>
        <translation>Geben Sie die Nummer einer Zeile ab 2 an oder den Pfad eines Bildes im Export.</translation>
    </message>
    <message>
        <source>The image that it was made from is not there</source>
        <translation>Das Bild, aus dem es gemacht wurde, ist nicht da</translation>
    </message>
    <message>
        <source>Name the folder of the source dataset with --source.</source>
        <translation>Nennen Sie den Ordner des Quelldatensatzes mit --source.</translation>
    </message>
    <message>
        <source>The image is left out.</source>
        <translation>Das Bild wird weggelassen.</translation>
    </message>
    <message>
        <source>Copies that are only mirrored or turned, but were encoded again: %1</source>
        <translation>Nur gespiegelte oder gedrehte Kopien, die dennoch neu kodiert wurden: %1</translation>
    </message>
    <message>
        <source>Their sides are not whole JPEG blocks (8 or 16 pixels); the others were turned without any loss.</source>
        <translation>Ihre Seiten sind keine ganzen JPEG-Blöcke (8 oder 16 Pixel); die anderen wurden ganz ohne Verlust gedreht.</translation>
    </message>
    <message>
        <source>There are no classes to tell apart</source>
        <translation>Es gibt keine Klassen zu unterscheiden</translation>
    </message>
    <message>
        <source>No image holds a class of &quot;%1&quot;</source>
        <translation>Kein Bild hält eine Klasse von „%1“</translation>
    </message>
    <message>
        <source>Put its classes elsewhere in the tree.</source>
        <translation>Setzen Sie deren Klassen an eine andere Stelle im Baum.</translation>
    </message>
    <message>
        <source>They are left out. YOLO, Pascal VOC, COCO, labelme and CVAT can hold them.</source>
        <translation>Sie fehlen im Export. YOLO, Pascal VOC, COCO, labelme und CVAT können sie halten.</translation>
    </message>
    <message>
        <source>This format holds boxes, no outlines, turned boxes or key points</source>
        <translation>Dieses Format hält Rahmen, aber keine Umrisse, gedrehten Rahmen oder Schlüsselpunkte</translation>
    </message>
    <message>
        <source>The box around each is written. COCO, labelme, CVAT, yolo-seg, yolo-obb and yolo-pose hold more.</source>
        <translation>Geschrieben wird jeweils der Rahmen darum. COCO, labelme, CVAT, yolo-seg, yolo-obb und yolo-pose halten mehr.</translation>
    </message>
    <message>
        <source>Choose one of %1.</source>
        <translation>Eines von diesen wählen: %1.</translation>
    </message>
    <message>
        <source>Choose class folders, CVAT or a class CSV.</source>
        <translation>Klassenordner, CVAT oder eine Klassen-CSV wählen.</translation>
    </message>
    <message>
        <source>The dataset has no key points for %1</source>
        <translation>Der Datensatz hat keine Schlüsselpunkte für %1</translation>
    </message>
    <message>
        <source>Choose a format for boxes or outlines.</source>
        <translation>Ein Format für Rahmen oder Umrisse wählen.</translation>
    </message>
    <message>
        <source>Objects of this image were to be pasted, but it cannot be read</source>
        <translation>Objekte dieses Bildes sollten eingefügt werden, aber es ist nicht lesbar</translation>
    </message>
    <message>
        <source>They are left out. Check the image and export again.</source>
        <translation>Sie fehlen im Export. Das Bild prüfen und neu exportieren.</translation>
    </message>
    <message>
        <source>Replace it or take it out of the folder.</source>
        <translation>Es ersetzen oder aus dem Ordner nehmen.</translation>
    </message>
    <message>
        <source>Choose another folder in the step.</source>
        <translation>Im Schritt einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Step %1 (%2): %3</source>
        <translation>Schritt %1 (%2): %3</translation>
    </message>
    <message>
        <source>Choose one in the step.</source>
        <translation>Im Schritt einen wählen.</translation>
    </message>
    <message>
        <source>Images with more than 8 bits a channel: %1</source>
        <translation>Bilder mit mehr als 8 Bit je Kanal: %1</translation>
    </message>
    <message>
        <source>The label says %1 × %2, the image has %3 × %4 pixels</source>
        <translation>Das Label sagt %1 × %2, das Bild hat %3 × %4 Pixel</translation>
    </message>
    <message>
        <source>The boxes are written as they are: look whether they fit.</source>
        <translation>Die Rahmen werden geschrieben, wie sie sind: prüfen, ob sie passen.</translation>
    </message>
    <message>
        <source>Images without any class, which this format cannot tell: %1</source>
        <translation>Bilder ohne jede Klasse, was dieses Format nicht ausdrücken kann: %1</translation>
    </message>
    <message>
        <source>Crowd regions (iscrowd) become ordinary objects: %1</source>
        <translation>Gruppenbereiche (iscrowd) werden zu gewöhnlichen Objekten: %1</translation>
    </message>
    <message>
        <source>This format has no crowds, so a trainer learns each as one object. Write COCO, or take them out first.</source>
        <translation>Dieses Format kennt keine Gruppen, ein Trainer lernt also jede als ein Objekt. COCO schreiben oder sie vorher herausnehmen.</translation>
    </message>
    <message>
        <source>Classes whose names cannot be folders of their own: %1</source>
        <translation>Klassen, deren Namen keine eigenen Ordner sein können: %1</translation>
    </message>
    <message>
        <source>Their folders have other names, one for each.</source>
        <translation>Ihre Ordner haben andere Namen, einen für jede.</translation>
    </message>
    <message>
        <source>An image that a step takes cannot be read: %1</source>
        <translation>Ein Bild, das ein Schritt nimmt, ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The plan has no such copy of this image</source>
        <translation>Der Plan hat keine solche Kopie dieses Bildes</translation>
    </message>
    <message>
        <source>Make the plan again.</source>
        <translation>Den Plan neu machen.</translation>
    </message>
    <message>
        <source>More images than were written: %1</source>
        <translation>Mehr Bilder, als geschrieben wurden: %1</translation>
    </message>
    <message>
        <source>Key points are missing: %1</source>
        <translation>Schlüsselpunkte fehlen: %1</translation>
    </message>
    <message>
        <source>A key point is off by %1 px</source>
        <translation>Ein Schlüsselpunkt liegt um %1 px daneben</translation>
    </message>
    <message>
        <source>the images it takes are not there</source>
        <translation>die Bilder, die er nimmt, sind nicht da</translation>
    </message>
    <message>
        <source>what it takes is no image file</source>
        <translation>was er nimmt, ist keine Bilddatei</translation>
    </message>
    <message>
        <source>no image is in the folder it takes them from</source>
        <translation>im Ordner, aus dem er sie nimmt, liegt kein Bild</translation>
    </message>
    <message>
        <source>no folder with images is named</source>
        <translation>es ist kein Ordner mit Bildern genannt</translation>
    </message>
    <message>
        <source>An earlier export was interrupted; images written until then: %1</source>
        <translation>Ein früherer Export wurde unterbrochen; bis dahin geschriebene Bilder: %1</translation>
    </message>
    <message>
        <source>The export has just been finished</source>
        <translation>Der Export ist gerade fertig geworden</translation>
    </message>
    <message>
        <source>It is whole and lies in %1. Move it yourself.</source>
        <translation>Er ist vollständig und liegt in %1. Bitte selbst verschieben.</translation>
    </message>
</context>
<context>
    <name>ExportTime</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>The folder cannot be made</source>
        <translation>Der Ordner lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>Check the permissions and the free space.</source>
        <translation>Prüfen Sie die Rechte und den freien Platz.</translation>
    </message>
    <message>
        <source>The file cannot be written (%1)</source>
        <translation>Die Datei lässt sich nicht schreiben (%1)</translation>
    </message>
    <message>
        <source>The file cannot be read (%1)</source>
        <translation>Die Datei ist nicht lesbar (%1)</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>Prüfen Sie, ob es sie gibt und ob Sie sie lesen dürfen.</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>An image has no id or no file_name</source>
        <translation>Ein Bild hat keine id oder keinen file_name</translation>
    </message>
    <message>
        <source>It is left out; correct the file.</source>
        <translation>Es fehlt; berichtigen Sie die Datei.</translation>
    </message>
    <message>
        <source>A category has no id or no name</source>
        <translation>Eine Kategorie hat keine id oder keinen Namen</translation>
    </message>
    <message>
        <source>An annotation has no image_id or no category_id</source>
        <translation>Eine Annotation hat keine image_id oder keine category_id</translation>
    </message>
    <message>
        <source>Annotation %1 has no bbox of four numbers</source>
        <translation>Annotation %1 hat keine bbox aus vier Zahlen</translation>
    </message>
    <message>
        <source>Category id %1 stands for more than one name</source>
        <translation>Die Kategorie-id %1 steht für mehr als einen Namen</translation>
    </message>
    <message>
        <source>The names count; an export numbers the classes anew.</source>
        <translation>Die Namen zählen; ein Export nummeriert die Klassen neu.</translation>
    </message>
    <message>
        <source>“%1” is listed twice, or its id is another image&apos;s</source>
        <translation>„%1“ steht zweimal da, oder seine id gehört einem anderen Bild</translation>
    </message>
    <message>
        <source>It counts once, with the boxes of both; correct the file.</source>
        <translation>Es zählt einmal, mit den Rahmen von beiden; berichtigen Sie die Datei.</translation>
    </message>
    <message>
        <source>An annotation names image %1, which is not listed</source>
        <translation>Eine Annotation nennt Bild %1, das nicht in der Liste steht</translation>
    </message>
    <message>
        <source>An annotation names category %1, which is not listed</source>
        <translation>Eine Annotation nennt Kategorie %1, die nicht in der Liste steht</translation>
    </message>
    <message>
        <source>It is left out; add the category or correct it.</source>
        <translation>Sie fehlt; nehmen Sie die Kategorie auf oder berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>All images it lists are left out. Mend or replace the file.</source>
        <translation>Alle Bilder darin fehlen. Reparieren oder ersetzen Sie die Datei.</translation>
    </message>
    <message>
        <source>No COCO file was found</source>
        <translation>Keine COCO-Datei gefunden</translation>
    </message>
    <message>
        <source>COCO needs a JSON file with images, annotations and categories.</source>
        <translation>COCO braucht eine JSON-Datei mit images, annotations und categories.</translation>
    </message>
    <message>
        <source>Opening was stopped</source>
        <translation>Das Öffnen wurde angehalten</translation>
    </message>
    <message>
        <source>The COCO files list no image</source>
        <translation>Die COCO-Dateien nennen kein Bild</translation>
    </message>
    <message>
        <source>Mend or replace the file.</source>
        <translation>Reparieren oder ersetzen Sie die Datei.</translation>
    </message>
    <message>
        <source>The file cannot be read (%1)</source>
        <translation>Die Datei ist nicht lesbar (%1)</translation>
    </message>
    <message>
        <source>The file is empty or cannot be read</source>
        <translation>Die Datei ist leer oder nicht lesbar</translation>
    </message>
    <message>
        <source>This is not a COCO file</source>
        <translation>Das ist keine COCO-Datei</translation>
    </message>
    <message>
        <source>The JSON is damaged at byte %1</source>
        <translation>Das JSON ist bei Byte %1 beschädigt</translation>
    </message>
    <message numerus="yes">
        <source>%n more of this kind are not listed</source>
        <translation>
            <numerusform>%n weitere dieser Art sind nicht aufgeführt</numerusform>
            <numerusform>%n weitere dieser Art sind nicht aufgeführt</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend the ones listed and open the dataset again.</source>
        <translation>Beheben Sie die aufgeführten und öffnen Sie den Datensatz neu.</translation>
    </message>
    <message>
        <source>No column of image names with labels was found</source>
        <translation>Keine Spalte mit Bildnamen und Labels gefunden</translation>
    </message>
    <message>
        <source>The file is left out; it needs a header such as filename,label.</source>
        <translation>Die Datei fehlt; sie braucht eine Kopfzeile wie filename,label.</translation>
    </message>
    <message>
        <source>Line %1 names no image</source>
        <translation>Zeile %1 nennt kein Bild</translation>
    </message>
    <message>
        <source>Line %1 has a place that is no number</source>
        <translation>Zeile %1 hat eine Stelle, die keine Zahl ist</translation>
    </message>
    <message>
        <source>Line %1 lacks a class or a place</source>
        <translation>In Zeile %1 fehlt eine Klasse oder eine Stelle</translation>
    </message>
    <message>
        <source>The line is left out; correct it.</source>
        <translation>Die Zeile fehlt; berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>The image cannot be read</source>
        <translation>Das Bild ist nicht lesbar</translation>
    </message>
    <message>
        <source>Its boxes are left out: without its size they have no place. Replace or remove it.</source>
        <translation>Seine Rahmen fehlen: ohne seine Größe haben sie keinen Ort. Ersetzen oder entfernen Sie es.</translation>
    </message>
    <message>
        <source>The CSV lists no image</source>
        <translation>Die CSV nennt kein Bild</translation>
    </message>
    <message>
        <source>A label CSV needs a header such as filename,label.</source>
        <translation>Eine Label-CSV braucht eine Kopfzeile wie filename,label.</translation>
    </message>
    <message>
        <source>They are passed over.</source>
        <translation>Sie werden übergangen.</translation>
    </message>
    <message>
        <source>There are images in a folder inside a class folder</source>
        <translation>In einem Ordner innerhalb eines Klassenordners liegen Bilder</translation>
    </message>
    <message>
        <source>They are left out; move them into the class folder.</source>
        <translation>Sie fehlen; verschieben Sie sie in den Klassenordner.</translation>
    </message>
    <message>
        <source>There is no folder for class “%1”</source>
        <translation>Für Klasse „%1“ gibt es keinen Ordner</translation>
    </message>
    <message>
        <source>Trainers that number folders by name would mix up the classes behind it; add the folder, even empty.</source>
        <translation>Trainer, die Ordner nach Namen nummerieren, würden die Klassen dahinter verwechseln; legen Sie den Ordner an, auch leer.</translation>
    </message>
    <message>
        <source>Class folders</source>
        <translation>Klassenordner</translation>
    </message>
    <message>
        <source>No image was found in the folders</source>
        <translation>In den Ordnern wurde kein Bild gefunden</translation>
    </message>
    <message>
        <source>Class folders need one folder of images a class, directly or below train, val and test.</source>
        <translation>Klassenordner brauchen je Klasse einen Ordner mit Bildern, direkt oder unter train, val und test.</translation>
    </message>
    <message>
        <source>Open the folder that holds images and labels, or the label file itself.</source>
        <translation>Öffnen Sie den Ordner mit Bildern und Labels, oder die Labeldatei selbst.</translation>
    </message>
    <message>
        <source>There is no such file or folder</source>
        <translation>Diese Datei oder diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>There is no format “%1”</source>
        <translation>Es gibt kein Format „%1“</translation>
    </message>
    <message>
        <source>Known formats: %1.</source>
        <translation>Bekannte Formate: %1.</translation>
    </message>
    <message>
        <source>Its image is left out; mend or delete the file.</source>
        <translation>Ihr Bild fehlt; reparieren oder löschen Sie die Datei.</translation>
    </message>
    <message>
        <source>An object has no name</source>
        <translation>Ein Objekt hat keinen Namen</translation>
    </message>
    <message>
        <source>An object “%1” has no whole bndbox</source>
        <translation>Ein Objekt „%1“ hat keine ganze bndbox</translation>
    </message>
    <message>
        <source>The object is left out; correct the file.</source>
        <translation>Das Objekt fehlt; berichtigen Sie die Datei.</translation>
    </message>
    <message>
        <source>Two label files belong to %1</source>
        <translation>Zwei Labeldateien gehören zu %1</translation>
    </message>
    <message>
        <source>This one is left out; delete the wrong one.</source>
        <translation>Diese fehlt; löschen Sie die falsche.</translation>
    </message>
    <message>
        <source>The boxes may count pixels from 0 or from 1</source>
        <translation>Die Rahmen könnten Pixel ab 0 oder ab 1 zählen</translation>
    </message>
    <message>
        <source>They are taken as counted from 0, as labelImg&apos;s trainers do; choose 1 for boxes of the VOC devkit.</source>
        <translation>Sie gelten als ab 0 gezählt, wie es Trainer für labelImg tun; wählen Sie 1 für Rahmen des VOC-Devkits.</translation>
    </message>
    <message>
        <source>No annotation file was found</source>
        <translation>Keine Annotationsdatei gefunden</translation>
    </message>
    <message>
        <source>No annotation file could be read</source>
        <translation>Keine Annotationsdatei war lesbar</translation>
    </message>
    <message>
        <source>Pascal VOC needs XML files in Annotations/ or beside the images.</source>
        <translation>Pascal VOC braucht XML-Dateien in Annotations/ oder neben den Bildern.</translation>
    </message>
    <message>
        <source>“%1” is in two splits: %2 and %3</source>
        <translation>„%1“ ist in zwei Teilmengen: %2 und %3</translation>
    </message>
    <message>
        <source>It counts as %1; take it out of the other list.</source>
        <translation>Es zählt als %1; nehmen Sie es aus der anderen Liste.</translation>
    </message>
    <message>
        <source>The list names “%1”, which is not here</source>
        <translation>Die Liste nennt „%1“, das nicht hier ist</translation>
    </message>
    <message>
        <source>It is left out; correct the list or add the image.</source>
        <translation>Es fehlt; berichtigen Sie die Liste oder fügen Sie das Bild hinzu.</translation>
    </message>
    <message>
        <source>there is no &lt;annotation&gt;</source>
        <translation>es gibt kein &lt;annotation&gt;</translation>
    </message>
    <message>
        <source>The XML cannot be read (line %1: %2)</source>
        <translation>Das XML ist nicht lesbar (Zeile %1: %2)</translation>
    </message>
    <message>
        <source>The dataset&apos;s description cannot be read (%1)</source>
        <translation>Die Beschreibung des Datensatzes ist nicht lesbar (%1)</translation>
    </message>
    <message>
        <source>Mend the file; class names and splits are in it.</source>
        <translation>Reparieren Sie die Datei; Klassennamen und Teilmengen stehen darin.</translation>
    </message>
    <message>
        <source>no keys and values</source>
        <translation>keine Schlüssel und Werte</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>no classes and no train entry</source>
        <translation>keine Klassen und kein Eintrag train</translation>
    </message>
    <message>
        <source>“%1” does not exist</source>
        <translation>„%1“ gibt es nicht</translation>
    </message>
    <message>
        <source>That split is left out; correct the path.</source>
        <translation>Diese Teilmenge fehlt; berichtigen Sie den Pfad.</translation>
    </message>
    <message>
        <source>“%1” is not inside the dataset</source>
        <translation>„%1“ liegt nicht im Datensatz</translation>
    </message>
    <message>
        <source>The list names “%1”, which is no image here</source>
        <translation>Die Liste nennt „%1“, das hier kein Bild ist</translation>
    </message>
    <message>
        <source>“%1” names the same images as another split</source>
        <translation>„%1“ nennt dieselben Bilder wie eine andere Teilmenge</translation>
    </message>
    <message>
        <source>They are counted once; there is no separate “%1” split.</source>
        <translation>Sie zählen einmal; es gibt keine eigene Teilmenge „%1“.</translation>
    </message>
    <message>
        <source>The image is in two splits: %1 and %2</source>
        <translation>Das Bild ist in zwei Teilmengen: %1 und %2</translation>
    </message>
    <message>
        <source>It says %1 classes and names %2</source>
        <translation>Sie sagt %1 Klassen und nennt %2</translation>
    </message>
    <message>
        <source>The names count; correct the number.</source>
        <translation>Die Namen zählen; berichtigen Sie die Zahl.</translation>
    </message>
    <message>
        <source>The image is left out: without its size the boxes have no place. Replace or remove it.</source>
        <translation>Das Bild fehlt: ohne seine Größe haben die Rahmen keinen Ort. Ersetzen oder entfernen Sie es.</translation>
    </message>
    <message>
        <source>The label file cannot be read (%1)</source>
        <translation>Die Labeldatei ist nicht lesbar (%1)</translation>
    </message>
    <message>
        <source>Its image is left out; check the permissions.</source>
        <translation>Ihr Bild fehlt; prüfen Sie die Rechte.</translation>
    </message>
    <message>
        <source>Boxes and segments in one file: Ultralytics would read the boxes as broken segments</source>
        <translation>Rahmen und Segmente in einer Datei: Ultralytics läse die Rahmen als kaputte Segmente</translation>
    </message>
    <message>
        <source>Both are read as meant; an export writes segments only.</source>
        <translation>Beide werden gelesen wie gemeint; ein Export schreibt nur Segmente.</translation>
    </message>
    <message>
        <source>Line %1 names a class beyond the list (“%2”)</source>
        <translation>Zeile %1 nennt eine Klasse jenseits der Liste („%2“)</translation>
    </message>
    <message>
        <source>The box is left out; add the class to the names or correct it.</source>
        <translation>Der Rahmen fehlt; nehmen Sie die Klasse in die Namen auf oder berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>Line %1 leaves 0…1 (“%2”): Ultralytics would leave the whole image out</source>
        <translation>Zeile %1 verlässt 0…1 („%2“): Ultralytics ließe das ganze Bild weg</translation>
    </message>
    <message>
        <source>The box is kept and cut to the image when it is exported.</source>
        <translation>Der Rahmen bleibt und wird beim Export am Bild abgeschnitten.</translation>
    </message>
    <message>
        <source>Line %1 has a sixth column, a confidence (“%2”)</source>
        <translation>Zeile %1 hat eine sechste Spalte, eine Konfidenz („%2“)</translation>
    </message>
    <message>
        <source>Line %1 has the wrong number of columns (“%2”)</source>
        <translation>Zeile %1 hat die falsche Zahl von Spalten („%2“)</translation>
    </message>
    <message>
        <source>The box is kept, the confidence is not exported.</source>
        <translation>Der Rahmen bleibt, die Konfidenz wird nicht exportiert.</translation>
    </message>
    <message>
        <source>The line is left out; correct or delete it.</source>
        <translation>Die Zeile fehlt; berichtigen oder löschen Sie sie.</translation>
    </message>
    <message>
        <source>Line %1 cannot be read (“%2”)</source>
        <translation>Zeile %1 ist nicht lesbar („%2“)</translation>
    </message>
    <message>
        <source>There is no image for this label file</source>
        <translation>Zu dieser Labeldatei gibt es kein Bild</translation>
    </message>
    <message>
        <source>It is left out; add the image or delete the file.</source>
        <translation>Sie fehlt; fügen Sie das Bild hinzu oder löschen Sie die Datei.</translation>
    </message>
    <message>
        <source>No file names the classes</source>
        <translation>Keine Datei nennt die Klassen</translation>
    </message>
    <message>
        <source>They are called class_0, class_1 …; add a data.yaml or a classes.txt.</source>
        <translation>Sie heißen class_0, class_1 …; fügen Sie eine data.yaml oder classes.txt hinzu.</translation>
    </message>
    <message>
        <source>Every line has nine columns: oriented boxes or segments of four points</source>
        <translation>Jede Zeile hat neun Spalten: gedrehte Rahmen oder Segmente aus vier Punkten</translation>
    </message>
    <message>
        <source>No readable image was found</source>
        <translation>Kein lesbares Bild gefunden</translation>
    </message>
    <message>
        <source>YOLO needs images in images/ and labels in labels/, or both in one folder.</source>
        <translation>YOLO braucht Bilder in images/ und Labels in labels/, oder beides in einem Ordner.</translation>
    </message>
    <message>
        <source>A %1 has no label</source>
        <translation>Ein Element „%1“ hat kein Label</translation>
    </message>
    <message>
        <source>A %1 “%2” has no readable coordinates</source>
        <translation>Ein Element „%1“ mit dem Label „%2“ hat keine lesbaren Koordinaten</translation>
    </message>
    <message>
        <source>Images from there on are left out; mend the file.</source>
        <translation>Die Bilder ab dort fehlen; die Datei reparieren.</translation>
    </message>
    <message>
        <source>Tracks of videos are not read (%1)</source>
        <translation>Tracks von Videos werden nicht gelesen (%1)</translation>
    </message>
    <message>
        <source>Export the task from CVAT as “CVAT for images 1.1”.</source>
        <translation>Den Task aus CVAT als „CVAT for images 1.1“ exportieren.</translation>
    </message>
    <message>
        <source>“%1” is listed twice</source>
        <translation>„%1“ steht zweimal da</translation>
    </message>
    <message>
        <source>The second entry is left out; correct the file.</source>
        <translation>Der zweite Eintrag fehlt; die Datei berichtigen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1” leads out of the dataset</source>
        <translation>„%1“ führt aus dem Datensatz hinaus</translation>
    </message>
    <message>
        <source>Only its file name counts, looked for in the dataset.</source>
        <translation>Nur der Dateiname zählt; er wird im Datensatz gesucht.</translation>
    </message>
    <message>
        <source>CVAT for images keeps annotations.xml beside images/.</source>
        <translation>Bei CVAT for images liegt annotations.xml neben images/.</translation>
    </message>
    <message>
        <source>The CVAT file lists no image</source>
        <translation>Die CVAT-Datei nennt kein Bild</translation>
    </message>
    <message>
        <source>there is no &lt;annotations&gt;</source>
        <translation>es gibt kein &lt;annotations&gt;</translation>
    </message>
    <message>
        <source>No dataset was found here. Looked for: YOLO (data.yaml, obj.data, labels/ beside images/, .txt beside images), Pascal VOC (Annotations/*.xml, .xml beside images), COCO (annotations/*.json, _annotations.coco.json), labelme (.json beside images), CVAT for images (annotations.xml), class folders (one folder of images a class) and CSV (file name and class or box columns)</source>
        <translation>Hier wurde kein Datensatz gefunden. Gesucht wurde: YOLO (data.yaml, obj.data, labels/ neben images/, .txt neben Bildern), Pascal VOC (Annotations/*.xml, .xml neben Bildern), COCO (annotations/*.json, _annotations.coco.json), labelme (.json neben Bildern), CVAT for images (annotations.xml), Klassenordner (je Klasse ein Ordner mit Bildern) und CSV (Dateiname und Klassen- oder Rahmenspalten)</translation>
    </message>
    <message>
        <source>The JSON cannot be read (%1)</source>
        <translation>Das JSON ist nicht lesbar (%1)</translation>
    </message>
    <message>
        <source>it is no object</source>
        <translation>es ist kein Objekt</translation>
    </message>
    <message>
        <source>damaged at byte %1</source>
        <translation>bei Byte %1 beschädigt</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>zu tief verschachtelt</translation>
    </message>
    <message>
        <source>“%1” is a %2 of %3 points</source>
        <translation>„%1“ ist vom Typ %2 und hat %3 Punkte</translation>
    </message>
    <message>
        <source>“%1” has the unknown shape type “%2”</source>
        <translation>„%1“ hat den unbekannten Formtyp „%2“</translation>
    </message>
    <message>
        <source>The JSON has no list of shapes</source>
        <translation>Das JSON hat keine Liste von Formen</translation>
    </message>
    <message>
        <source>The image is in the label file only (imageData)</source>
        <translation>Das Bild steht nur in der Labeldatei (imageData)</translation>
    </message>
    <message>
        <source>Save it as %1 beside the label file.</source>
        <translation>Es als %1 neben der Labeldatei speichern.</translation>
    </message>
    <message>
        <source>Shape %1: %2</source>
        <translation>Form %1: %2</translation>
    </message>
    <message>
        <source>The shape is left out; correct the file.</source>
        <translation>Die Form fehlt; die Datei berichtigen.</translation>
    </message>
    <message>
        <source>Shape %1 has no label</source>
        <translation>Form %1 hat kein Label</translation>
    </message>
    <message>
        <source>Shape %1 (“%2”) has no points that are pairs of numbers</source>
        <translation>Form %1 („%2“) hat keine Punkte, die Zahlenpaare sind</translation>
    </message>
    <message>
        <source>Shape %1 (“%2”) has numbers in quotes</source>
        <translation>Form %1 („%2“) hat Zahlen in Anführungszeichen</translation>
    </message>
    <message>
        <source>They are read as numbers.</source>
        <translation>Sie werden als Zahlen gelesen.</translation>
    </message>
    <message>
        <source>The label file says %1 × %2 pixels, the image has %3 × %4</source>
        <translation>Die Labeldatei sagt %1 × %2 Pixel, das Bild hat %3 × %4</translation>
    </message>
    <message>
        <source>The image&apos;s own size counts; points stay as they are.</source>
        <translation>Es zählt die Größe des Bildes selbst; Punkte bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Label files that hold their image once more (imageData): %1</source>
        <translation>Labeldateien, die ihr Bild noch einmal enthalten (imageData): %1</translation>
    </message>
    <message>
        <source>The image files count; an export writes imageData as null.</source>
        <translation>Die Bilddateien zählen; ein Export schreibt imageData als null.</translation>
    </message>
    <message>
        <source>labelme keeps a JSON file beside each image.</source>
        <translation>Bei labelme liegt eine JSON-Datei neben jedem Bild.</translation>
    </message>
    <message>
        <source>YOLO</source>
        <translation>YOLO</translation>
    </message>
    <message>
        <source>YOLO segments</source>
        <translation>YOLO-Segmente</translation>
    </message>
    <message>
        <source>YOLO key points (pose)</source>
        <translation>YOLO-Schlüsselpunkte (Pose)</translation>
    </message>
    <message>
        <source>YOLO oriented boxes (OBB)</source>
        <translation>Gedrehte YOLO-Rahmen (OBB)</translation>
    </message>
    <message>
        <source>They are rectangles and are read as oriented boxes; “task: segment” in data.yaml says otherwise.</source>
        <translation>Sie sind Rechtecke und werden als gedrehte Rahmen gelesen; „task: segment“ in data.yaml legt es anders fest.</translation>
    </message>
    <message>
        <source>They are read as segments; four corners stay four corners. “task: obb” in data.yaml makes them oriented boxes.</source>
        <translation>Sie werden als Segmente gelesen; vier Ecken bleiben vier Ecken. „task: obb“ in data.yaml macht daraus gedrehte Rahmen.</translation>
    </message>
    <message>
        <source>Masks with holes: %1</source>
        <translation>Masken mit Löchern: %1</translation>
    </message>
    <message>
        <source>Images that stay as they are keep them; in augmented copies and other formats the outlines fill them.</source>
        <translation>Bilder, die bleiben, wie sie sind, behalten die Löcher; in augmentierten Kopien und anderen Formaten füllen die Umrisse sie aus.</translation>
    </message>
    <message>
        <source>Annotation %1 has run lengths that make no mask of their size</source>
        <translation>Annotation %1 hat Lauflängen, die keine Maske ihrer Größe ergeben</translation>
    </message>
    <message>
        <source>Its box counts; correct the file.</source>
        <translation>Ihr Rahmen zählt; die Datei berichtigen.</translation>
    </message>
    <message>
        <source>The file holds numbers that are none (NaN or Infinity)</source>
        <translation>Die Datei enthält Zahlen, die keine sind (NaN oder Infinity)</translation>
    </message>
    <message>
        <source>They count as missing; correct the file.</source>
        <translation>Sie zählen als fehlend; die Datei berichtigen.</translation>
    </message>
    <message>
        <source>Line %1 opens a quote that is not closed</source>
        <translation>Zeile %1 öffnet ein Anführungszeichen, das nicht geschlossen wird</translation>
    </message>
    <message>
        <source>The quote is passed over; correct the line.</source>
        <translation>Das Anführungszeichen wird übergangen; die Zeile berichtigen.</translation>
    </message>
    <message>
        <source>Line %1 has neither 0 nor 1 for “%2”</source>
        <translation>Zeile %1 hat weder 0 noch 1 für „%2“</translation>
    </message>
    <message>
        <source>It counts as 0; correct it.</source>
        <translation>Es zählt als 0; den Wert berichtigen.</translation>
    </message>
    <message>
        <source>Boxes have columns for x, y, width and height</source>
        <translation>Rahmen haben Spalten für x, y, Breite und Höhe</translation>
    </message>
    <message>
        <source>x and y are taken as the top left corner. If they are the middle, write xmin, ymin, xmax, ymax.</source>
        <translation>x und y gelten als linke obere Ecke. Sind sie die Mitte, xmin, ymin, xmax, ymax schreiben.</translation>
    </message>
    <message>
        <source>Places reach from 0 to %1</source>
        <translation>Die Stellen reichen von 0 bis %1</translation>
    </message>
    <message>
        <source>They are taken as shares of width and height, a little over by rounding. Pixels would all lie in the first one.</source>
        <translation>Sie gelten als Anteile von Breite und Höhe, durch Rundung etwas darüber. Pixel lägen alle im ersten.</translation>
    </message>
    <message>
        <source>elements inside elements, more than %1 deep</source>
        <translation>Elemente in Elementen, mehr als %1 tief</translation>
    </message>
    <message>
        <source>Files in the class folder that are no images: %1</source>
        <translation>Dateien im Klassenordner, die keine Bilder sind: %1</translation>
    </message>
    <message>
        <source>The folder is no split with class folders; images in it that are left out: %1</source>
        <translation>Der Ordner ist keine Teilmenge mit Klassenordnern; weggelassene Bilder darin: %1</translation>
    </message>
    <message>
        <source>Name it train, val or test, and put its images into a folder for each class.</source>
        <translation>Ihn train, val oder test nennen und seine Bilder in je einen Ordner pro Klasse legen.</translation>
    </message>
    <message>
        <source>The folder cannot be made</source>
        <translation>Der Ordner lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>Check the permissions and the free space.</source>
        <translation>Die Rechte und den freien Platz prüfen.</translation>
    </message>
    <message>
        <source>Box %1 has a negative size</source>
        <translation>Rahmen %1 hat eine negative Größe</translation>
    </message>
    <message>
        <source>It is taken the right way round; look whether it fits.</source>
        <translation>Er wird richtig herum genommen; prüfen, ob er passt.</translation>
    </message>
    <message>
        <source>“%1” is no known split</source>
        <translation>„%1“ ist keine bekannte Teilmenge</translation>
    </message>
    <message>
        <source>Images of it that count as training data: %1. Name it train, val or test.</source>
        <translation>Bilder daraus, die als Trainingsdaten zählen: %1. Die Teilmenge train, val oder test nennen.</translation>
    </message>
</context>
<context>
    <name>Hierarchy</name>
    <message>
        <source>The class &quot;%1&quot; is in no branch</source>
        <translation>Die Klasse „%1“ ist in keinem Zweig</translation>
    </message>
    <message>
        <source>Every class must be in the tree once.</source>
        <translation>Jede Klasse muss einmal im Baum stehen.</translation>
    </message>
    <message>
        <source>Two nodes are called &quot;%1&quot;</source>
        <translation>Zwei Knoten heißen „%1“</translation>
    </message>
    <message>
        <source>Each needs a name of its own: it becomes a folder.</source>
        <translation>Jeder braucht einen eigenen Namen: er wird zu einem Ordner.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has two branches called &quot;%2&quot;</source>
        <translation>„%1“ hat zwei Zweige namens „%2“</translation>
    </message>
    <message>
        <source>Give one of them another name.</source>
        <translation>Geben Sie einem davon einen anderen Namen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has less than two branches</source>
        <translation>„%1“ hat weniger als zwei Zweige</translation>
    </message>
    <message>
        <source>There is nothing to decide: put its branch one level up.</source>
        <translation>Es gibt nichts zu entscheiden: setzen Sie den Zweig eine Ebene höher.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no class of this dataset</source>
        <translation>„%1“ ist keine Klasse dieses Datensatzes</translation>
    </message>
    <message>
        <source>The class &quot;%1&quot; is in the tree twice</source>
        <translation>Die Klasse „%1“ steht zweimal im Baum</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>Gruppe %1</translation>
    </message>
</context>
<context>
    <name>Images</name>
    <message>
        <source>The image cannot be read (%1)</source>
        <translation>Das Bild ist nicht lesbar (%1)</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>Prüfen Sie, ob es da ist und ob Sie es lesen dürfen.</translation>
    </message>
    <message>
        <source>The image file is empty</source>
        <translation>Die Bilddatei ist leer</translation>
    </message>
    <message>
        <source>This is not an image that can be read, or it is damaged</source>
        <translation>Das ist kein lesbares Bild, oder es ist beschädigt</translation>
    </message>
    <message>
        <source>Replace it or remove it from the dataset.</source>
        <translation>Ersetzen Sie es oder entfernen Sie es aus dem Datensatz.</translation>
    </message>
</context>
<context>
    <name>Ladder</name>
    <message>
        <source>Give growing sizes such as 128,224,320.</source>
        <translation>Geben Sie wachsende Größen an, etwa 128,224,320.</translation>
    </message>
    <message>
        <source>There is no size</source>
        <translation>Es gibt keine Größe</translation>
    </message>
    <message>
        <source>%1 px is no training size</source>
        <translation>%1 px ist keine Trainingsgröße</translation>
    </message>
    <message>
        <source>Expected: %1 to %2.</source>
        <translation>Erwartet: %1 bis %2.</translation>
    </message>
    <message>
        <source>The sizes do not grow</source>
        <translation>Die Größen wachsen nicht</translation>
    </message>
    <message>
        <source>The schedule &quot;%1&quot; has %2 sizes</source>
        <translation>Der Ablauf „%1“ hat %2 Größen</translation>
    </message>
    <message>
        <source>Give as many, or none.</source>
        <translation>Geben Sie ebenso viele an, oder keine.</translation>
    </message>
    <message>
        <source>%1 px is above every image; the longest side is %2 px</source>
        <translation>%1 px liegt über jedem Bild; die längste Seite ist %2 px</translation>
    </message>
    <message>
        <source>A picture made larger shows no more. Leave this size out.</source>
        <translation>Ein vergrößertes Bild zeigt nicht mehr. Lassen Sie diese Größe weg.</translation>
    </message>
    <message>
        <source>%1 of %2 images are smaller than %3 px</source>
        <translation>%1 von %2 Bildern sind kleiner als %3 px</translation>
    </message>
    <message>
        <source>They keep their size: a picture made larger shows no more.</source>
        <translation>Sie behalten ihre Größe: ein vergrößertes Bild zeigt nicht mehr.</translation>
    </message>
    <message>
        <source>Doubling: 48, 96, 192 (three layers)</source>
        <translation>Verdoppeln: 48, 96, 192 (drei Schichten)</translation>
    </message>
    <message>
        <source>Pre-sizing: 256, cropped to 224 while training</source>
        <translation>Vorab skalieren: 256, beim Training auf 224 zugeschnitten</translation>
    </message>
    <message>
        <source>fastai: 128, then 224</source>
        <translation>fastai: 128, dann 224</translation>
    </message>
</context>
<context>
    <name>Modes</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>What is in the dataset and which classes are too low</source>
        <translation>Was der Datensatz enthält und welche Klassen zu selten sind</translation>
    </message>
    <message>
        <source>Augment</source>
        <translation>Augmentieren</translation>
    </message>
    <message>
        <source>Tune the augmentation and see at once what it does to the boxes</source>
        <translation>Die Augmentierung einstellen und sofort sehen, was sie mit den Rahmen macht</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Write the balanced dataset and check what was written</source>
        <translation>Den ausgeglichenen Datensatz schreiben und das Geschriebene prüfen</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Ausgleich</translation>
    </message>
    <message>
        <source>Choose how far to balance and see what it comes to</source>
        <translation>Wählen, wie weit ausgeglichen wird, und sehen, was dabei herauskommt</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>cut at the left edge, %1 % visible</source>
        <translation>links abgeschnitten, %1 % sichtbar</translation>
    </message>
    <message>
        <source>cut at the top edge, %1 % visible</source>
        <translation>oben abgeschnitten, %1 % sichtbar</translation>
    </message>
    <message>
        <source>cut at the right edge, %1 % visible</source>
        <translation>rechts abgeschnitten, %1 % sichtbar</translation>
    </message>
    <message>
        <source>cut at the bottom edge, %1 % visible</source>
        <translation>unten abgeschnitten, %1 % sichtbar</translation>
    </message>
    <message>
        <source>partly covered, %1 % visible</source>
        <translation>teils verdeckt, %1 % sichtbar</translation>
    </message>
    <message>
        <source>cut at several edges, %1 % visible</source>
        <translation>an mehreren Kanten abgeschnitten, %1 % sichtbar</translation>
    </message>
    <message>
        <source>dropped: %1 % visible, %2 % are needed</source>
        <translation>entfallen: %1 % sichtbar, %2 % nötig</translation>
    </message>
    <message>
        <source>dropped: %1 px² left, %2 px² are needed</source>
        <translation>entfallen: %1 px² übrig, %2 px² nötig</translation>
    </message>
    <message>
        <source>dropped: %1 × %2 px left, %3 × %4 px are needed</source>
        <translation>entfallen: %1 × %2 px übrig, %3 × %4 px nötig</translation>
    </message>
    <message>
        <source>dropped: covered, %1 % visible</source>
        <translation>entfallen: verdeckt, %1 % sichtbar</translation>
    </message>
    <message>
        <source>dropped: outside the image</source>
        <translation>entfallen: außerhalb des Bildes</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>dropped: %1 times as long as wide, at most %2 is allowed</source>
        <translation>entfallen: %1-mal so lang wie breit, höchstens %2 ist erlaubt</translation>
    </message>
    <message>
        <source>this image</source>
        <translation>dieses Bild</translation>
    </message>
    <message>
        <source>pasted from %1</source>
        <translation>eingefügt aus %1</translation>
    </message>
    <message>
        <source>pasted from %1, %2</source>
        <translation>eingefügt aus %1, %2</translation>
    </message>
    <message>
        <source>mirrored at the border, %1</source>
        <translation>am Rand gespiegelt, %1</translation>
    </message>
    <message>
        <source>part %1, %2</source>
        <translation>Teil %1, %2</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>boxes</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>no split</source>
        <translation>keine Teilmenge</translation>
    </message>
    <message>
        <source>median class</source>
        <translation>mittlere Klasse</translation>
    </message>
    <message>
        <source>%1 of the largest class</source>
        <translation>%1 der größten Klasse</translation>
    </message>
    <message>
        <source>largest class</source>
        <translation>größte Klasse</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>Longest image side during training (imgsz); the default of most detectors is 640 px</source>
        <translation>Längste Bildseite beim Training (imgsz); die meisten Detektoren nehmen 640 px</translation>
    </message>
    <message>
        <source>Training size</source>
        <translation>Trainingsgröße</translation>
    </message>
    <message>
        <source>at most %1 : 1</source>
        <translation>höchstens %1 : 1</translation>
    </message>
</context>
<context>
    <name>Parameters</name>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>Von %1 bis %2.</translation>
    </message>
    <message>
        <source>Double-click the name to go back to %1.</source>
        <translation>Doppelklick auf den Namen setzt auf %1 zurück.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>Pipeline</name>
    <message>
        <source>is not a number</source>
        <translation>ist keine Zahl</translation>
    </message>
    <message>
        <source>the lower end %1 lies above the upper end %2</source>
        <translation>das untere Ende %1 liegt über dem oberen %2</translation>
    </message>
    <message>
        <source>%1 lies outside %2 to %3</source>
        <translation>%1 liegt außerhalb von %2 bis %3</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>%1 values are given, %2 are needed</source>
        <translation>%1 Werte sind angegeben, %2 werden gebraucht</translation>
    </message>
    <message>
        <source>Boxes, min_visibility: %1 lies outside 0 to 1</source>
        <translation>Rahmen, min_visibility: %1 liegt außerhalb von 0 bis 1</translation>
    </message>
    <message>
        <source>Boxes, %1: %2 is not a size</source>
        <translation>Rahmen, %1: %2 ist keine Größe</translation>
    </message>
    <message>
        <source>has no transform</source>
        <translation>hat keine Transformation</translation>
    </message>
    <message>
        <source>has the id %1 of an earlier step</source>
        <translation>hat die id %1 eines früheren Schritts</translation>
    </message>
    <message>
        <source>Step %1 (%2), %3</source>
        <translation>Schritt %1 (%2), %3</translation>
    </message>
    <message>
        <source>Correct the value in the pipeline</source>
        <translation>Berichtigen Sie den Wert in der Pipeline</translation>
    </message>
    <message>
        <source>%1 lies outside 0 to 1</source>
        <translation>%1 liegt außerhalb von 0 bis 1</translation>
    </message>
    <message>
        <source>takes no steps inside</source>
        <translation>nimmt keine Schritte in sich auf</translation>
    </message>
    <message>
        <source>stands more than %1 steps deep</source>
        <translation>steckt mehr als %1 Schritte tief</translation>
    </message>
    <message>
        <source>moves or covers boxes, which no step in %1 may do</source>
        <translation>bewegt oder verdeckt Rahmen, was kein Schritt in %1 darf</translation>
    </message>
    <message>
        <source>Step %1 (%2): %3</source>
        <translation>Schritt %1 (%2): %3</translation>
    </message>
    <message>
        <source>Boxes, max_accept_ratio: %1 is less than 1</source>
        <translation>Rahmen, max_accept_ratio: %1 ist kleiner als 1</translation>
    </message>
    <message>
        <source>%1 must be above %2, which is %3</source>
        <translation>%1 muss über %2 liegen, und das ist %3</translation>
    </message>
    <message>
        <source>with %1 it is %2, more than the whole image</source>
        <translation>mit %1 ist es %2, mehr als das ganze Bild</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>This is not a plan Ballast can use: %1</source>
        <translation>Diesen Plan kann Ballast nicht verwenden: %1</translation>
    </message>
    <message>
        <source>Make the plan again.</source>
        <translation>Machen Sie den Plan neu.</translation>
    </message>
    <message>
        <source>the target &quot;%1&quot; is unknown</source>
        <translation>das Ziel „%1“ ist unbekannt</translation>
    </message>
    <message>
        <source>it counts by &quot;%1&quot;</source>
        <translation>er zählt nach „%1“</translation>
    </message>
    <message>
        <source>The plan names an image that the dataset does not have</source>
        <translation>Der Plan nennt ein Bild, das der Datensatz nicht hat</translation>
    </message>
    <message>
        <source>Make the plan again, or open the dataset it was made for.</source>
        <translation>Machen Sie den Plan neu, oder öffnen Sie den Datensatz, für den er gemacht wurde.</translation>
    </message>
    <message>
        <source>The plan repeats an image that is not in the training split</source>
        <translation>Der Plan wiederholt ein Bild, das nicht zum Training gehört</translation>
    </message>
    <message>
        <source>The plan has no usable number of copies for this image</source>
        <translation>Der Plan hat für dieses Bild keine brauchbare Zahl von Kopien</translation>
    </message>
    <message>
        <source>Copies go from 0 to %1.</source>
        <translation>Kopien gehen von 0 bis %1.</translation>
    </message>
    <message>
        <source>it has no &quot;ballast_plan&quot;: %1</source>
        <translation>ihm fehlt „ballast_plan“: %1</translation>
    </message>
    <message>
        <source>No image holds it: there is nothing to repeat.</source>
        <translation>Kein Bild hält sie: es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>No training image holds it: there is nothing to repeat.</source>
        <translation>Kein Trainingsbild hält sie: es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>Repeating images is switched off.</source>
        <translation>Bilder zu wiederholen ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>All %1 images that hold it are repeated as often as allowed (%2 times). Allow more copies or add photographs.</source>
        <translation>Alle %1 Bilder, die sie halten, werden so oft wiederholt wie erlaubt (%2-mal). Erlauben Sie mehr Kopien oder nehmen Sie Fotos dazu.</translation>
    </message>
    <message>
        <source>The budget of %1 images is used up.</source>
        <translation>Das Budget von %1 Bildern ist aufgebraucht.</translation>
    </message>
    <message>
        <source>More copies of its images would not bring the classes closer.</source>
        <translation>Mehr Kopien ihrer Bilder brächten die Klassen nicht näher zusammen.</translation>
    </message>
    <message>
        <source>%1 of %2 images with %3 also hold %4: each copy adds %5 %4 and %6 %3 on average, so more copies would raise %4 as well.</source>
        <translation>%1 von %2 Bildern mit %3 halten auch %4: jede Kopie bringt im Mittel %5 %4 und %6 %3, mehr Kopien höben also auch %4.</translation>
    </message>
    <message>
        <source>%1 of %2 images with %3 also hold %4: more copies would raise %4 as well.</source>
        <translation>%1 von %2 Bildern mit %3 halten auch %4: mehr Kopien höben auch %4.</translation>
    </message>
    <message>
        <source>%1: only %2 different images hold it. Copies cannot stand in for new photographs.</source>
        <translation>%1: nur %2 verschiedene Bilder halten sie. Kopien ersetzen keine neuen Fotos.</translation>
    </message>
    <message>
        <source>The plan says something of this image that cannot be done</source>
        <translation>Der Plan sagt über dieses Bild etwas, das nicht geht</translation>
    </message>
    <message>
        <source>The plan already evens the classes out: %1 images added, %2 left out. Weights of the counts before it would correct twice: use weights or the balanced dataset, not both, or take the weights of the counts after it.</source>
        <translation>Der Plan gleicht die Klassen schon aus: %1 Bilder dazu, %2 weggelassen. Gewichte aus den Zahlen davor würden doppelt korrigieren: Gewichte oder den ausgeglichenen Datensatz verwenden, nicht beides, oder die Gewichte aus den Zahlen danach nehmen.</translation>
    </message>
    <message>
        <source>These weights correct only what the plan leaves uneven (%1 images added, %2 left out). Use them with the balanced dataset, never with the one before.</source>
        <translation>Diese Gewichte korrigieren nur, was der Plan ungleich lässt (%1 Bilder dazu, %2 weggelassen). Mit dem ausgeglichenen Datensatz verwenden, nie mit dem davor.</translation>
    </message>
    <message>
        <source>The plan already evens the classes out: %1 images added, %2 left out. A sampler beside it would correct twice: use one or the other, or make the sampler weights from the exported dataset.</source>
        <translation>Der Plan gleicht die Klassen schon aus: %1 Bilder dazu, %2 weggelassen. Ein Sampler daneben würde doppelt korrigieren: nur eines von beiden verwenden oder die Samplergewichte aus dem exportierten Datensatz machen.</translation>
    </message>
    <message>
        <source>Pasting needs boxes; these images have none.</source>
        <translation>Einfügen braucht Rahmen; diese Bilder haben keine.</translation>
    </message>
    <message>
        <source>None of its objects can be pasted: their boxes are empty or smaller than %1 px, or the size of their images is not known.</source>
        <translation>Keines ihrer Objekte lässt sich einfügen: ihre Rahmen sind leer oder kleiner als %1 px, oder die Größe ihrer Bilder ist nicht bekannt.</translation>
    </message>
    <message>
        <source>All %1 objects of it that can be pasted are pasted as often as allowed (%2 times). Allow more or add photographs.</source>
        <translation>Alle %1 ihrer Objekte, die sich einfügen lassen, werden so oft eingefügt wie erlaubt (%2-mal). Mehr erlauben oder Fotos dazunehmen.</translation>
    </message>
    <message>
        <source>Every image is used as often as allowed (%1 times). Allow more copies.</source>
        <translation>Jedes Bild wird so oft verwendet wie erlaubt (%1-mal). Mehr Kopien erlauben.</translation>
    </message>
    <message>
        <source>No image or window has room left for more of its objects beside the boxes that it holds without raising the common classes as well.</source>
        <translation>Kein Bild oder Fenster hat neben den Rahmen darin noch Platz für mehr ihrer Objekte, ohne dass auch die häufigen Klassen stiegen.</translation>
    </message>
    <message>
        <source>No image has room left for more of its objects beside the boxes that it holds without raising the common classes as well. Allow crops, too: windows hold fewer boxes.</source>
        <translation>Kein Bild hat neben den Rahmen darin noch Platz für mehr ihrer Objekte, ohne dass auch die häufigen Klassen stiegen. Auch Ausschnitte erlauben: Fenster halten weniger Rahmen.</translation>
    </message>
    <message>
        <source>Only one class has objects: there is nothing to even out by pasting.</source>
        <translation>Nur eine Klasse hat Objekte: durch Einfügen ist nichts auszugleichen.</translation>
    </message>
    <message>
        <source>Objects pasted more than %1 times: %2, up to %3 times. A model may learn them by heart.</source>
        <translation>Mehr als %1-mal eingefügte Objekte: %2, bis zu %3-mal. Ein Modell könnte sie auswendig lernen.</translation>
    </message>
    <message>
        <source>Images repeated more than %1 times: %2, up to %3 times. A model may learn them by heart. Allow fewer copies, or add photographs.</source>
        <translation>Mehr als %1-mal wiederholte Bilder: %2, bis zu %3-mal. Ein Modell könnte sie auswendig lernen. Weniger Kopien erlauben oder Fotos dazunehmen.</translation>
    </message>
    <message>
        <source>%1: no training image holds it. Move some to the training split, or ignore the class.</source>
        <translation>%1: kein Trainingsbild hält sie. Einige Bilder ins Training verschieben oder die Klasse außer Acht lassen.</translation>
    </message>
    <message>
        <source>%1: its %2 images show only %3 different pictures; the others are near-duplicates. Copies cannot stand in for new photographs.</source>
        <translation>%1: ihre %2 Bilder zeigen nur %3 verschiedene Motive; die anderen sind fast gleiche Bilder. Kopien ersetzen keine neuen Fotos.</translation>
    </message>
    <message>
        <source>Crops, tiles and pasting need the sizes of the images, and none is known: the image files are missing or cannot be read. Open the dataset together with its images.</source>
        <translation>Ausschnitte, Kacheln und Einfügen brauchen die Größen der Bilder, und keine ist bekannt: die Bilddateien fehlen oder sind nicht lesbar. Den Datensatz zusammen mit seinen Bildern öffnen.</translation>
    </message>
    <message>
        <source>The budget of %1 of disk is used up: %2 are planned, and one more image with it takes %3 or more.</source>
        <translation>Das Budget von %1 Speicherplatz ist aufgebraucht: %2 sind geplant, und ein weiteres Bild mit ihr braucht %3 oder mehr.</translation>
    </message>
    <message>
        <source>Crops would reach %1, at %2.</source>
        <translation>Ausschnitte kämen auf %1, bei %2.</translation>
    </message>
    <message>
        <source>Tiles would reach %1, at %2.</source>
        <translation>Kacheln kämen auf %1, bei %2.</translation>
    </message>
    <message>
        <source>Pasted objects would reach %1, at %2.</source>
        <translation>Eingefügte Objekte kämen auf %1, bei %2.</translation>
    </message>
    <message>
        <source>Copies that change only inside the boxes would reach %1, at %2.</source>
        <translation>Kopien, die sich nur innerhalb der Rahmen ändern, kämen auf %1, bei %2.</translation>
    </message>
    <message>
        <source>Repeats would reach %1, at %2.</source>
        <translation>Wiederholungen kämen auf %1, bei %2.</translation>
    </message>
    <message>
        <source>Up to %1 copies of an image would reach %2, at %3.</source>
        <translation>Bis zu %1 Kopien eines Bildes kämen auf %2, bei %3.</translation>
    </message>
    <message>
        <source>Without the budget it would reach %1, at %2.</source>
        <translation>Ohne das Budget käme sie auf %1, bei %2.</translation>
    </message>
    <message>
        <source>it has no list &quot;images&quot;</source>
        <translation>ihm fehlt eine Liste „images“</translation>
    </message>
    <message>
        <source>its &quot;items&quot; are no list</source>
        <translation>seine „items“ sind keine Liste</translation>
    </message>
    <message>
        <source>No copies are allowed (0 of one image). Allow more copies.</source>
        <translation>Es sind keine Kopien erlaubt (0 je Bild). Mehr Kopien erlauben.</translation>
    </message>
    <message>
        <source>The chosen means need boxes, and these images have none. Allow repeating images.</source>
        <translation>Die gewählten Mittel brauchen Rahmen, und diese Bilder haben keine. Das Wiederholen von Bildern erlauben.</translation>
    </message>
    <message>
        <source>No part of an image can be cut out that holds one of its objects whole. Allow smaller parts, or repeating images.</source>
        <translation>Kein Teil eines Bildes, der eines ihrer Objekte ganz enthält, lässt sich ausschneiden. Kleinere Teile oder das Wiederholen von Bildern erlauben.</translation>
    </message>
    <message>
        <source>%1: no image holds it. Add photographs, or ignore the class.</source>
        <translation>%1: kein Bild hält sie. Fotos dazunehmen oder die Klasse außer Acht lassen.</translation>
    </message>
</context>
<context>
    <name>PreviewContent</name>
    <message>
        <source>%1 %2: %3, %4 % visible</source>
        <translation>%1 %2: %3, %4 % sichtbar</translation>
    </message>
</context>
<context>
    <name>PreviewRunner</name>
    <message>
        <source>The preview could not be made: %1</source>
        <translation>Die Vorschau ließ sich nicht erzeugen: %1</translation>
    </message>
    <message>
        <source>Switch steps off one by one to find the cause, or choose another image.</source>
        <translation>Schalten Sie die Schritte einzeln aus, um die Ursache zu finden, oder wählen Sie ein anderes Bild.</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Box without area</source>
        <translation>Rahmen ohne Fläche</translation>
    </message>
    <message>
        <source>Box outside the image</source>
        <translation>Rahmen außerhalb des Bildes</translation>
    </message>
    <message>
        <source>Duplicate box</source>
        <translation>Doppelter Rahmen</translation>
    </message>
    <message>
        <source>Nearly identical boxes</source>
        <translation>Fast gleiche Rahmen</translation>
    </message>
    <message>
        <source>Unknown class</source>
        <translation>Unbekannte Klasse</translation>
    </message>
    <message>
        <source>Missing image</source>
        <translation>Fehlendes Bild</translation>
    </message>
    <message>
        <source>Unreadable image</source>
        <translation>Unlesbares Bild</translation>
    </message>
    <message>
        <source>Image without label</source>
        <translation>Bild ohne Label</translation>
    </message>
    <message>
        <source>Label without image</source>
        <translation>Label ohne Bild</translation>
    </message>
    <message>
        <source>Same content in two splits</source>
        <translation>Gleicher Inhalt in zwei Teilmengen</translation>
    </message>
    <message>
        <source>Same name, two endings</source>
        <translation>Gleicher Name, zwei Endungen</translation>
    </message>
    <message>
        <source>Label and image differ in size</source>
        <translation>Label und Bild verschieden groß</translation>
    </message>
    <message>
        <source>Similar class names</source>
        <translation>Ähnliche Klassennamen</translation>
    </message>
    <message>
        <source>Class without objects</source>
        <translation>Klasse ohne Objekte</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>The file cannot be written (%1)</source>
        <translation>Die Datei lässt sich nicht schreiben (%1)</translation>
    </message>
    <message>
        <source>Check the permissions and the free space.</source>
        <translation>Prüfen Sie die Rechte und den freien Platz.</translation>
    </message>
    <message>
        <source>The folder for the sample is not empty</source>
        <translation>Der Ordner für den Übungsdatensatz ist nicht leer</translation>
    </message>
    <message>
        <source>Choose a new folder: nothing is ever written over.</source>
        <translation>Wählen Sie einen neuen Ordner: es wird nie etwas überschrieben.</translation>
    </message>
    <message>
        <source>Making the sample was stopped</source>
        <translation>Das Erzeugen wurde angehalten</translation>
    </message>
    <message>
        <source>The folder cannot be made</source>
        <translation>Der Ordner lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>The finished sample cannot be moved to its place</source>
        <translation>Der fertige Übungsdatensatz lässt sich nicht an seinen Platz bringen</translation>
    </message>
    <message>
        <source>Check the permissions of the folder above it.</source>
        <translation>Prüfen Sie die Rechte des Ordners darüber.</translation>
    </message>
</context>
<context>
    <name>Sampler</name>
    <message>
        <source>Inverse frequency</source>
        <translation>Umgekehrte Häufigkeit</translation>
    </message>
    <message>
        <source>fastai oversampling</source>
        <translation>fastai-Oversampling</translation>
    </message>
    <message>
        <source>Repeat factors (LVIS)</source>
        <translation>Wiederholfaktoren (LVIS)</translation>
    </message>
</context>
<context>
    <name>Simulation</name>
    <message>
        <source>There are less than two classes with training images</source>
        <translation>Es gibt weniger als zwei Klassen mit Trainingsbildern</translation>
    </message>
    <message>
        <source>The ratio must be over 1 and the rare share between 0 and 1</source>
        <translation>Das Verhältnis muss über 1 liegen und der Anteil seltener Klassen zwischen 0 und 1</translation>
    </message>
    <message>
        <source>With %1 images a class the ratio cannot be exactly %2 : 1</source>
        <translation>Mit %1 Bildern je Klasse kann das Verhältnis nicht genau %2 : 1 sein</translation>
    </message>
    <message>
        <source>Take a smaller ratio, or a whole one.</source>
        <translation>Nehmen Sie ein kleineres Verhältnis oder ein ganzzahliges.</translation>
    </message>
    <message>
        <source>At a ratio of %1 : 1 the smallest class would have less than one</source>
        <translation>Bei einem Verhältnis von %1 : 1 hätte die kleinste Klasse weniger als eins</translation>
    </message>
    <message>
        <source>Take a smaller ratio.</source>
        <translation>Ein kleineres Verhältnis nehmen.</translation>
    </message>
</context>
<context>
    <name>Splits</name>
    <message>
        <source>The expression &quot;%1&quot; cannot be read (%2)</source>
        <translation>Der Ausdruck „%1“ ist nicht lesbar (%2)</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>er ist leer</translation>
    </message>
    <message>
        <source>It is a regular expression such as &quot;^(patient\d+)_&quot;.</source>
        <translation>Es ist ein regulärer Ausdruck wie „^(patient\d+)_“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no way to group</source>
        <translation>„%1“ ist keine Art zu gruppieren</translation>
    </message>
    <message>
        <source>Expected: none, source, folder, near-duplicates or regex:EXPRESSION.</source>
        <translation>Erwartet: none, source, folder, near-duplicates oder regex:EXPRESSION.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>There are %1 groups for %2 parts</source>
        <translation>Es gibt %1 Gruppen für %2 Teile</translation>
    </message>
    <message>
        <source>Group by something finer, or take fewer parts.</source>
        <translation>Gruppieren Sie feiner, oder nehmen Sie weniger Teile.</translation>
    </message>
    <message>
        <source>Validation and test must leave something to train on</source>
        <translation>Validierung und Test müssen etwas zum Trainieren übrig lassen</translation>
    </message>
    <message>
        <source>Give shares from 0 to under 1, less than 1 together.</source>
        <translation>Geben Sie Anteile von 0 bis unter 1 an, zusammen weniger als 1.</translation>
    </message>
    <message>
        <source>%1 folds cannot be made</source>
        <translation>%1 Folds sind nicht möglich</translation>
    </message>
    <message>
        <source>Two or more are needed.</source>
        <translation>Zwei oder mehr sind nötig.</translation>
    </message>
</context>
<context>
    <name>Startup</name>
    <message>
        <source>Shows which classes of an image dataset are too rare, previews the cure and exports a balanced dataset.
For scripts there is ballast-cli.</source>
        <translation>Zeigt, welche Klassen eines Bilddatensatzes zu selten sind, führt die Abhilfe vor und exportiert einen ausgeglichenen Datensatz.
Für Skripte gibt es ballast-cli.</translation>
    </message>
    <message>
        <source>Dataset folder or label file to open.</source>
        <translation>Ordner oder Labeldatei des Datensatzes, der geöffnet wird.</translation>
    </message>
    <message>
        <source>Open the sample dataset.</source>
        <translation>Den Übungsdatensatz öffnen.</translation>
    </message>
    <message>
        <source>Mode to show: %1.</source>
        <translation>Modus, der gezeigt wird: %1.</translation>
    </message>
    <message>
        <source>Theme of this session: %1.</source>
        <translation>Thema dieser Sitzung: %1.</translation>
    </message>
    <message>
        <source>Write a PNG picture of every mode into this folder and end. Needs no display. Without PATH the welcome page is written.</source>
        <translation>Ein PNG-Bild jedes Modus in diesen Ordner schreiben und enden. Braucht keinen Bildschirm. Ohne PATH wird die Startseite geschrieben.</translation>
    </message>
    <message>
        <source>Size of the window, for example 1920x1080.</source>
        <translation>Größe des Fensters, zum Beispiel 1920x1080.</translation>
    </message>
    <message>
        <source>Show this help and end.</source>
        <translation>Diese Hilfe zeigen und enden.</translation>
    </message>
    <message>
        <source>Show the version and end.</source>
        <translation>Die Version zeigen und enden.</translation>
    </message>
    <message>
        <source>Try ballast --help.</source>
        <translation>Versuchen Sie ballast --help.</translation>
    </message>
    <message>
        <source>Only one dataset can be opened at a time.</source>
        <translation>Es kann nur ein Datensatz auf einmal offen sein.</translation>
    </message>
    <message>
        <source>There is no theme “%1”.</source>
        <translation>Es gibt kein Thema „%1“.</translation>
    </message>
    <message>
        <source>There is no mode “%1”.</source>
        <translation>Es gibt keinen Modus „%1“.</translation>
    </message>
    <message>
        <source>The size must look like 1920x1080.</source>
        <translation>Die Größe muss aussehen wie 1920x1080.</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>The image is in two splits</source>
        <translation>Das Bild ist in zwei Teilmengen</translation>
    </message>
    <message>
        <source>The first one counts; correct the CSV.</source>
        <translation>Die erste zählt; berichtigen Sie die CSV.</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>There are no boxes in images of known size: nothing to tile for</source>
        <translation>Es gibt keine Rahmen in Bildern bekannter Größe: nichts, wofür Kacheln dienten</translation>
    </message>
    <message>
        <source>Tiles are for datasets with boxes.</source>
        <translation>Kacheln sind für Datensätze mit Rahmen.</translation>
    </message>
    <message>
        <source>Tiles would have to be %1 px small to keep %2 px of the objects at %3 px</source>
        <translation>Kacheln müssten %1 px klein sein, damit von den Objekten %2 px bei %3 px bleiben</translation>
    </message>
    <message>
        <source>Take a larger training size, a lower limit, or a smaller share of the boxes to keep.</source>
        <translation>Eine größere Trainingsgröße, eine niedrigere Grenze oder einen kleineren Anteil der zu erhaltenden Rahmen nehmen.</translation>
    </message>
    <message>
        <source>At %1 px the objects keep %2 px in the whole images: there is nothing to tile</source>
        <translation>Bei %1 px behalten die Objekte in den ganzen Bildern %2 px: Kacheln sind nicht nötig</translation>
    </message>
    <message>
        <source>Take a smaller training size, or a higher limit.</source>
        <translation>Eine kleinere Trainingsgröße oder eine höhere Grenze nehmen.</translation>
    </message>
</context>
<context>
    <name>Transforms</name>
    <message>
        <source>Horizontal flip</source>
        <translation>Waagrecht spiegeln</translation>
    </message>
    <message>
        <source>Mirrors left and right. Not for text or parts that have a left and a right kind.</source>
        <translation>Spiegelt links und rechts. Nicht für Schrift oder Teile, die es links und rechts gibt.</translation>
    </message>
    <message>
        <source>Vertical flip</source>
        <translation>Senkrecht spiegeln</translation>
    </message>
    <message>
        <source>Mirrors top and bottom.</source>
        <translation>Spiegelt oben und unten.</translation>
    </message>
    <message>
        <source>Rotate by 90°</source>
        <translation>Um 90° drehen</translation>
    </message>
    <message>
        <source>Turns by 0, 90, 180 or 270 degrees, pixel for pixel.</source>
        <translation>Dreht um 0, 90, 180 oder 270 Grad, Pixel für Pixel.</translation>
    </message>
    <message>
        <source>Transpose</source>
        <translation>Transponieren</translation>
    </message>
    <message>
        <source>Swaps rows and columns: a mirror along the diagonal.</source>
        <translation>Vertauscht Zeilen und Spalten: Spiegelung an der Diagonale.</translation>
    </message>
    <message>
        <source>Rotate, scale, shift, slant</source>
        <translation>Drehen, skalieren, schieben, neigen</translation>
    </message>
    <message>
        <source>Moves the whole image in its plane about its centre.</source>
        <translation>Bewegt das ganze Bild in seiner Ebene um die Mitte.</translation>
    </message>
    <message>
        <source>Perspective</source>
        <translation>Perspektive</translation>
    </message>
    <message>
        <source>Looks at the image from a slightly different place.</source>
        <translation>Sieht das Bild von einem etwas anderen Ort.</translation>
    </message>
    <message>
        <source>Random crop</source>
        <translation>Zufälliger Ausschnitt</translation>
    </message>
    <message>
        <source>Cuts out a window of fixed size anywhere; objects outside are lost.</source>
        <translation>Schneidet irgendwo ein Fenster fester Größe aus; Objekte außerhalb gehen verloren.</translation>
    </message>
    <message>
        <source>Centre crop</source>
        <translation>Mittlerer Ausschnitt</translation>
    </message>
    <message>
        <source>Cuts a window of fixed size out of the middle.</source>
        <translation>Schneidet ein Fenster fester Größe aus der Mitte.</translation>
    </message>
    <message>
        <source>Random crop, resized</source>
        <translation>Zufälliger Ausschnitt, skaliert</translation>
    </message>
    <message>
        <source>Cuts out a window of random size and shape and resizes it.</source>
        <translation>Schneidet ein Fenster zufälliger Größe und Form aus und skaliert es.</translation>
    </message>
    <message>
        <source>Crop around the boxes</source>
        <translation>Ausschnitt um die Rahmen</translation>
    </message>
    <message>
        <source>Cuts out a random window that keeps all boxes.</source>
        <translation>Schneidet ein zufälliges Fenster aus, das alle Rahmen behält.</translation>
    </message>
    <message>
        <source>Crop around the boxes, resized</source>
        <translation>Ausschnitt um die Rahmen, skaliert</translation>
    </message>
    <message>
        <source>Cuts out a random window that keeps all boxes and resizes it.</source>
        <translation>Schneidet ein zufälliges Fenster aus, das alle Rahmen behält, und skaliert es.</translation>
    </message>
    <message>
        <source>Resize: stretch</source>
        <translation>Größe: strecken</translation>
    </message>
    <message>
        <source>Stretches the whole image to a fixed size; proportions may change.</source>
        <translation>Streckt das ganze Bild auf eine feste Größe; Proportionen können sich ändern.</translation>
    </message>
    <message>
        <source>Resize: fit</source>
        <translation>Größe: einpassen</translation>
    </message>
    <message>
        <source>Sets the longer side and keeps proportions; add &quot;Pad&quot; for a fixed frame.</source>
        <translation>Setzt die längere Seite und behält die Proportionen; für einen festen Rahmen „Auffüllen“ dazunehmen.</translation>
    </message>
    <message>
        <source>Resize: fill</source>
        <translation>Größe: füllen</translation>
    </message>
    <message>
        <source>Sets the shorter side and keeps proportions; add a crop for a fixed frame.</source>
        <translation>Setzt die kürzere Seite und behält die Proportionen; für einen festen Rahmen einen Ausschnitt dazunehmen.</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation>Auffüllen</translation>
    </message>
    <message>
        <source>Adds a border to images smaller than a frame.</source>
        <translation>Gibt Bildern, die kleiner als ein Rahmen sind, einen Rand.</translation>
    </message>
    <message>
        <source>Brightness / contrast</source>
        <translation>Helligkeit / Kontrast</translation>
    </message>
    <message>
        <source>Other light, other exposure.</source>
        <translation>Anderes Licht, andere Belichtung.</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>Lifts or darkens the midtones; black and white stay.</source>
        <translation>Hellt die Mitteltöne auf oder ab; Schwarz und Weiß bleiben.</translation>
    </message>
    <message>
        <source>Hue / saturation</source>
        <translation>Farbton / Sättigung</translation>
    </message>
    <message>
        <source>Other tint, paler or stronger colours. Not where the colour tells the class.</source>
        <translation>Anderer Ton, blassere oder kräftigere Farben. Nicht, wo die Farbe die Klasse verrät.</translation>
    </message>
    <message>
        <source>Local contrast (CLAHE)</source>
        <translation>Lokaler Kontrast (CLAHE)</translation>
    </message>
    <message>
        <source>Brings out detail in dark and bright regions.</source>
        <translation>Holt Einzelheiten in dunklen und hellen Bereichen hervor.</translation>
    </message>
    <message>
        <source>To grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Takes the colour away; the file keeps its channels.</source>
        <translation>Nimmt die Farbe weg; die Datei behält ihre Kanäle.</translation>
    </message>
    <message>
        <source>Gaussian blur</source>
        <translation>Gaußsche Unschärfe</translation>
    </message>
    <message>
        <source>Out of focus.</source>
        <translation>Nicht scharf gestellt.</translation>
    </message>
    <message>
        <source>Motion blur</source>
        <translation>Bewegungsunschärfe</translation>
    </message>
    <message>
        <source>Camera or part moved during the exposure.</source>
        <translation>Kamera oder Teil bewegte sich während der Belichtung.</translation>
    </message>
    <message>
        <source>Gaussian noise</source>
        <translation>Gaußsches Rauschen</translation>
    </message>
    <message>
        <source>Sensor noise of a dark or fast exposure.</source>
        <translation>Sensorrauschen einer dunklen oder kurzen Belichtung.</translation>
    </message>
    <message>
        <source>JPEG compression</source>
        <translation>JPEG-Kompression</translation>
    </message>
    <message>
        <source>Traces of strong JPEG or WebP compression.</source>
        <translation>Spuren starker JPEG- oder WebP-Kompression.</translation>
    </message>
    <message>
        <source>Coarse dropout</source>
        <translation>Grobe Löcher</translation>
    </message>
    <message>
        <source>Paints rectangles over the image; boxes that are mostly covered are dropped.</source>
        <translation>Übermalt das Bild mit Rechtecken; größtenteils verdeckte Rahmen entfallen.</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>Geometrie</translation>
    </message>
    <message>
        <source>Crop and size</source>
        <translation>Ausschnitt und Größe</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>Noise and compression</source>
        <translation>Rauschen und Kompression</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Löcher</translation>
    </message>
    <message>
        <source>Plain colour</source>
        <translation>Einfarbig</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>Gespiegelt</translation>
    </message>
    <message>
        <source>Mirrored without the edge pixel</source>
        <translation>Gespiegelt ohne das Randpixel</translation>
    </message>
    <message>
        <source>Edge pixel drawn out</source>
        <translation>Randpixel verlängert</translation>
    </message>
    <message>
        <source>Repeated image</source>
        <translation>Bild wiederholt</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Nearest pixel</source>
        <translation>Nächstes Pixel</translation>
    </message>
    <message>
        <source>Cubic</source>
        <translation>Kubisch</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>Oben links</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>Oben rechts</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>Unten links</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>Unten rechts</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Irgendwo</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>WebP</source>
        <translation>WebP</translation>
    </message>
    <message>
        <source>Random pixels</source>
        <translation>Zufällige Pixel</translation>
    </message>
    <message>
        <source>One random colour per hole</source>
        <translation>Eine zufällige Farbe je Loch</translation>
    </message>
    <message>
        <source>As the eye weighs it</source>
        <translation>Wie das Auge gewichtet</translation>
    </message>
    <message>
        <source>Lightness (Lab)</source>
        <translation>Helligkeit (Lab)</translation>
    </message>
    <message>
        <source>Middle of the channels</source>
        <translation>Mitte der Kanäle</translation>
    </message>
    <message>
        <source>Mean of the channels</source>
        <translation>Mittel der Kanäle</translation>
    </message>
    <message>
        <source>Brightest channel</source>
        <translation>Hellster Kanal</translation>
    </message>
    <message>
        <source>Border</source>
        <translation>Rand</translation>
    </message>
    <message>
        <source>Border colour</source>
        <translation>Randfarbe</translation>
    </message>
    <message>
        <source>Colour of a plain border. Default: black.</source>
        <translation>Farbe eines einfarbigen Randes. Vorgabe: Schwarz.</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Abtastung</translation>
    </message>
    <message>
        <source>How new pixels are made from old ones. Nearest keeps hard edges, cubic is sharper and slower. Default: linear.</source>
        <translation>Wie neue Pixel aus alten entstehen. Nächstes hält harte Kanten, kubisch ist schärfer und langsamer. Vorgabe: linear.</translation>
    </message>
    <message>
        <source>Pad smaller images</source>
        <translation>Kleinere Bilder auffüllen</translation>
    </message>
    <message>
        <source>Where the image is smaller than the crop: on, a border is added; off, the crop shrinks to the image. Default: off.</source>
        <translation>Wo das Bild kleiner als der Ausschnitt ist: an, es bekommt einen Rand; aus, der Ausschnitt schrumpft auf das Bild. Vorgabe: aus.</translation>
    </message>
    <message>
        <source>May cut boxes by</source>
        <translation>Darf Rahmen beschneiden um</translation>
    </message>
    <message>
        <source>Share of the region around all boxes that the crop may cut away. 0 keeps every box whole; larger values crop closer. Default: 0.</source>
        <translation>Anteil des Bereichs um alle Rahmen, den der Ausschnitt wegnehmen darf. 0 hält jeden Rahmen ganz; größere Werte schneiden enger. Vorgabe: 0.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Height of the result in pixels.</source>
        <translation>Höhe des Ergebnisses in Pixeln.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Width of the result in pixels.</source>
        <translation>Breite des Ergebnisses in Pixeln.</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>Angle in degrees; positive turns counter-clockwise. Default: 0 to 0.</source>
        <translation>Winkel in Grad; positiv dreht gegen den Uhrzeiger. Vorgabe: 0 bis 0.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skalieren</translation>
    </message>
    <message>
        <source>Size of the content: 1 as it is, 2 twice as large. Across, or in both directions where the proportions are kept. Default: 1 to 1.</source>
        <translation>Größe des Inhalts: 1 wie er ist, 2 doppelt so groß. Waagrecht, oder in beiden Richtungen, wo die Proportionen bleiben. Vorgabe: 1 bis 1.</translation>
    </message>
    <message>
        <source>Scale down the page</source>
        <translation>Senkrecht skalieren</translation>
    </message>
    <message>
        <source>Size of the content from top to bottom; not used where the proportions are kept. Default: 1 to 1.</source>
        <translation>Größe des Inhalts von oben nach unten; ohne Wirkung, wo die Proportionen bleiben. Vorgabe: 1 bis 1.</translation>
    </message>
    <message>
        <source>Keep proportions</source>
        <translation>Proportionen behalten</translation>
    </message>
    <message>
        <source>On: both directions are scaled alike. Off: each draws its own scale. Default: off.</source>
        <translation>An: beide Richtungen werden gleich skaliert. Aus: jede zieht ihren eigenen Wert. Vorgabe: aus.</translation>
    </message>
    <message>
        <source>Shift across</source>
        <translation>Waagrecht schieben</translation>
    </message>
    <message>
        <source>Shift as a share of the image&apos;s width; positive moves to the right, 0.1 is a tenth. Default: 0 to 0.</source>
        <translation>Verschiebung als Anteil der Bildbreite; positiv nach rechts, 0.1 ist ein Zehntel. Vorgabe: 0 bis 0.</translation>
    </message>
    <message>
        <source>Shift down</source>
        <translation>Senkrecht schieben</translation>
    </message>
    <message>
        <source>Shift as a share of the image&apos;s height; positive moves down, 0.1 is a tenth. Default: 0 to 0.</source>
        <translation>Verschiebung als Anteil der Bildhöhe; positiv nach unten, 0.1 ist ein Zehntel. Vorgabe: 0 bis 0.</translation>
    </message>
    <message>
        <source>Slant across</source>
        <translation>Waagrecht neigen</translation>
    </message>
    <message>
        <source>Slant of upright lines in degrees; positive moves the top to the right. Default: 0 to 0.</source>
        <translation>Neigung senkrechter Linien in Grad; positiv schiebt das obere Ende nach rechts. Vorgabe: 0 bis 0.</translation>
    </message>
    <message>
        <source>Slant down</source>
        <translation>Senkrecht neigen</translation>
    </message>
    <message>
        <source>Slant of level lines in degrees; positive moves the left side down. Default: 0 to 0.</source>
        <translation>Neigung waagrechter Linien in Grad; positiv schiebt die linke Seite nach unten. Vorgabe: 0 bis 0.</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>How far the corners move, as a share of the image (spread of a normal draw). Larger tilts more. Default: 0.05 to 0.1.</source>
        <translation>Wie weit sich die Ecken bewegen, als Anteil des Bildes (Streuung einer Normalverteilung). Größer kippt stärker. Vorgabe: 0.05 bis 0.1.</translation>
    </message>
    <message>
        <source>Keep image size</source>
        <translation>Bildgröße behalten</translation>
    </message>
    <message>
        <source>On: the result has the size of the image. Off: it has the size of the part that is seen. Default: on.</source>
        <translation>An: das Ergebnis ist so groß wie das Bild. Aus: so groß wie der sichtbare Teil. Vorgabe: an.</translation>
    </message>
    <message>
        <source>Part of the image</source>
        <translation>Teil des Bildes</translation>
    </message>
    <message>
        <source>Share of the image&apos;s area that the crop takes; small values zoom in. Default: 0.08 to 1.</source>
        <translation>Anteil der Bildfläche, den der Ausschnitt nimmt; kleine Werte holen heran. Vorgabe: 0.08 bis 1.</translation>
    </message>
    <message>
        <source>Width to height</source>
        <translation>Breite zu Höhe</translation>
    </message>
    <message>
        <source>Shape of the crop before it is resized: 1 is square, 2 twice as wide as high. Default: 0.75 to 1.33.</source>
        <translation>Form des Ausschnitts vor dem Skalieren: 1 ist quadratisch, 2 doppelt so breit wie hoch. Vorgabe: 0.75 bis 1.33.</translation>
    </message>
    <message>
        <source>Longer side</source>
        <translation>Längere Seite</translation>
    </message>
    <message>
        <source>Length of the longer side of the result in pixels; the proportions stay.</source>
        <translation>Länge der längeren Seite des Ergebnisses in Pixeln; die Proportionen bleiben.</translation>
    </message>
    <message>
        <source>Shorter side</source>
        <translation>Kürzere Seite</translation>
    </message>
    <message>
        <source>Length of the shorter side of the result in pixels; the proportions stay.</source>
        <translation>Länge der kürzeren Seite des Ergebnisses in Pixeln; die Proportionen bleiben.</translation>
    </message>
    <message>
        <source>Height at least</source>
        <translation>Höhe mindestens</translation>
    </message>
    <message>
        <source>Smaller images get a border up to this height in pixels. Default: 1024.</source>
        <translation>Kleinere Bilder bekommen einen Rand bis zu dieser Höhe in Pixeln. Vorgabe: 1024.</translation>
    </message>
    <message>
        <source>Width at least</source>
        <translation>Breite mindestens</translation>
    </message>
    <message>
        <source>Smaller images get a border up to this width in pixels. Default: 1024.</source>
        <translation>Kleinere Bilder bekommen einen Rand bis zu dieser Breite in Pixeln. Vorgabe: 1024.</translation>
    </message>
    <message>
        <source>Image lies</source>
        <translation>Lage des Bildes</translation>
    </message>
    <message>
        <source>Where the image lies in the frame. Default: centre.</source>
        <translation>Wo das Bild im Rahmen liegt. Vorgabe: Mitte.</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Added to every pixel, as a share of white: 0.2 is 51 of 255 grey levels. Default: -0.2 to 0.2.</source>
        <translation>Wird zu jedem Pixel addiert, als Anteil von Weiß: 0.2 sind 51 von 255 Graustufen. Vorgabe: -0.2 bis 0.2.</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Every pixel is multiplied by 1 plus this value. Default: -0.2 to 0.2.</source>
        <translation>Jedes Pixel wird mit 1 plus diesem Wert multipliziert. Vorgabe: -0.2 bis 0.2.</translation>
    </message>
    <message>
        <source>In percent: 100 leaves the image as it is, less lifts the shadows, more darkens the midtones. Default: 80 to 120.</source>
        <translation>In Prozent: 100 lässt das Bild, wie es ist, weniger hellt die Schatten auf, mehr dunkelt die Mitteltöne ab. Vorgabe: 80 bis 120.</translation>
    </message>
    <message>
        <source>Hue</source>
        <translation>Farbton</translation>
    </message>
    <message>
        <source>Turns the colour wheel; one step is 2 degrees. Default: -20 to 20.</source>
        <translation>Dreht den Farbkreis; ein Schritt sind 2 Grad. Vorgabe: -20 bis 20.</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Sättigung</translation>
    </message>
    <message>
        <source>Added to the saturation, in 255 steps; negative makes colours paler. Default: -30 to 30.</source>
        <translation>Wird zur Sättigung addiert, in 255 Stufen; negativ macht Farben blasser. Vorgabe: -30 bis 30.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Added to the brightest channel, in 255 steps; positive is brighter. Default: -20 to 20.</source>
        <translation>Wird zum hellsten Kanal addiert, in 255 Stufen; positiv ist heller. Vorgabe: -20 bis 20.</translation>
    </message>
    <message>
        <source>Contrast limit</source>
        <translation>Kontrastgrenze</translation>
    </message>
    <message>
        <source>How far local contrast may be raised; larger shows more detail and more noise. Default: 1 to 4.</source>
        <translation>Wie weit der lokale Kontrast steigen darf; größer zeigt mehr Einzelheiten und mehr Rauschen. Vorgabe: 1 bis 4.</translation>
    </message>
    <message>
        <source>Tiles across</source>
        <translation>Kacheln waagrecht</translation>
    </message>
    <message>
        <source>Number of tiles from left to right that are evened out each by itself. Default: 8.</source>
        <translation>Zahl der Kacheln von links nach rechts, die je für sich ausgeglichen werden. Vorgabe: 8.</translation>
    </message>
    <message>
        <source>Tiles down</source>
        <translation>Kacheln senkrecht</translation>
    </message>
    <message>
        <source>Number of tiles from top to bottom that are evened out each by itself. Default: 8.</source>
        <translation>Zahl der Kacheln von oben nach unten, die je für sich ausgeglichen werden. Vorgabe: 8.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>How three channels become one grey value. Default: as the eye weighs it.</source>
        <translation>Wie drei Kanäle zu einem Grauwert werden. Vorgabe: wie das Auge gewichtet.</translation>
    </message>
    <message>
        <source>Blur radius</source>
        <translation>Radius der Unschärfe</translation>
    </message>
    <message>
        <source>Standard deviation of the blur in pixels; larger is softer. Default: 0.5 to 3.</source>
        <translation>Standardabweichung der Unschärfe in Pixeln; größer ist weicher. Vorgabe: 0.5 bis 3.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Width of the window in pixels (odd); 0 takes what the radius needs. Default: 0 to 0.</source>
        <translation>Breite des Fensters in Pixeln (ungerade); 0 nimmt, was der Radius braucht. Vorgabe: 0 bis 0.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Length of the streak in pixels (odd); larger is a faster movement. Default: 3 to 7.</source>
        <translation>Länge der Spur in Pixeln (ungerade); größer ist eine schnellere Bewegung. Vorgabe: 3 bis 7.</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Angle of the movement in degrees: 0 across, 90 down. Default: 0 to 360.</source>
        <translation>Winkel der Bewegung in Grad: 0 waagrecht, 90 nach unten. Vorgabe: 0 bis 360.</translation>
    </message>
    <message>
        <source>Forward or backward</source>
        <translation>Vor oder zurück</translation>
    </message>
    <message>
        <source>-1 blurs backward only, 1 forward only, 0 both ways. Default: -1 to 1.</source>
        <translation>-1 verwischt nur zurück, 1 nur vor, 0 in beide Richtungen. Vorgabe: -1 bis 1.</translation>
    </message>
    <message>
        <source>Off centre</source>
        <translation>Außermittig</translation>
    </message>
    <message>
        <source>On: the streak may lie off centre, so the content moves by up to a quarter of its length. Default: on.</source>
        <translation>An: die Spur darf außermittig liegen, der Inhalt wandert bis zu einem Viertel ihrer Länge. Vorgabe: an.</translation>
    </message>
    <message>
        <source>Standard deviation as a share of white: 0.02 is 5 of 255 grey levels. Default: 0.2 to 0.44, which is very strong.</source>
        <translation>Standardabweichung als Anteil von Weiß: 0.02 sind 5 von 255 Graustufen. Vorgabe: 0.2 bis 0.44, das ist sehr stark.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Mean of the noise as a share of white; positive brightens. Default: 0 to 0.</source>
        <translation>Mittelwert des Rauschens als Anteil von Weiß; positiv hellt auf. Vorgabe: 0 bis 0.</translation>
    </message>
    <message>
        <source>Coloured</source>
        <translation>Farbig</translation>
    </message>
    <message>
        <source>On: every channel has its own noise. Off: grey noise. Default: on.</source>
        <translation>An: jeder Kanal hat sein eigenes Rauschen. Aus: graues Rauschen. Vorgabe: an.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Whose traces are drawn. Default: JPEG.</source>
        <translation>Wessen Spuren gezeichnet werden. Vorgabe: JPEG.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>1 is worst, 100 best; below 40 the blocks show. Default: 99 to 100.</source>
        <translation>1 ist die schlechteste, 100 die beste; unter 40 sieht man die Blöcke. Vorgabe: 99 bis 100.</translation>
    </message>
    <message>
        <source>Holes</source>
        <translation>Löcher</translation>
    </message>
    <message>
        <source>How many rectangles are painted over. Default: 1 to 2.</source>
        <translation>Wie viele Rechtecke übermalt werden. Vorgabe: 1 bis 2.</translation>
    </message>
    <message>
        <source>Hole height</source>
        <translation>Lochhöhe</translation>
    </message>
    <message>
        <source>Height of a hole as a share of the image&apos;s height. Default: 0.1 to 0.2.</source>
        <translation>Höhe eines Lochs als Anteil der Bildhöhe. Vorgabe: 0.1 bis 0.2.</translation>
    </message>
    <message>
        <source>Hole width</source>
        <translation>Lochbreite</translation>
    </message>
    <message>
        <source>Width of a hole as a share of the image&apos;s width. Default: 0.1 to 0.2.</source>
        <translation>Breite eines Lochs als Anteil der Bildbreite. Vorgabe: 0.1 bis 0.2.</translation>
    </message>
    <message>
        <source>Filled with</source>
        <translation>Gefüllt mit</translation>
    </message>
    <message>
        <source>What a hole shows. Default: plain colour.</source>
        <translation>Was ein Loch zeigt. Vorgabe: einfarbig.</translation>
    </message>
    <message>
        <source>Hole colour</source>
        <translation>Lochfarbe</translation>
    </message>
    <message>
        <source>Colour of a plain hole. Default: black.</source>
        <translation>Farbe eines einfarbigen Lochs. Vorgabe: Schwarz.</translation>
    </message>
    <message>
        <source>Mild</source>
        <translation>Mild</translation>
    </message>
    <message>
        <source>Small movements and a little light: safe for most datasets.</source>
        <translation>Kleine Bewegungen und etwas Licht: für die meisten Datensätze unbedenklich.</translation>
    </message>
    <message>
        <source>Surface defects</source>
        <translation>Oberflächenfehler</translation>
    </message>
    <message>
        <source>Both flips, hardly any turning, no blur: thin scratches stay sharp.</source>
        <translation>Beide Spiegelungen, kaum Drehung, keine Unschärfe: dünne Kratzer bleiben scharf.</translation>
    </message>
    <message>
        <source>Cells and microscopy</source>
        <translation>Zellen und Mikroskopie</translation>
    </message>
    <message>
        <source>Any orientation, staining a little different, slightly out of focus.</source>
        <translation>Jede Lage, etwas andere Färbung, leicht unscharf.</translation>
    </message>
    <message>
        <source>Traffic and outdoors</source>
        <translation>Verkehr und Außenaufnahmen</translation>
    </message>
    <message>
        <source>Stays upright; distance, light, movement and compression change.</source>
        <translation>Bleibt aufrecht; Abstand, Licht, Bewegung und Kompression ändern sich.</translation>
    </message>
    <message>
        <source>Strong colour</source>
        <translation>Starke Farbe</translation>
    </message>
    <message>
        <source>Light, colour and noise change strongly; nothing moves but a flip.</source>
        <translation>Licht, Farbe und Rauschen ändern sich stark; nichts bewegt sich außer einer Spiegelung.</translation>
    </message>
    <message>
        <source>Min visible</source>
        <translation>Mindestens sichtbar</translation>
    </message>
    <message>
        <source>A box is dropped when less than this share of the original object is left after the whole pipeline. Larger drops more.</source>
        <translation>Ein Rahmen entfällt, wenn nach der ganzen Pipeline weniger als dieser Anteil des ursprünglichen Objekts übrig ist. Größer lässt mehr entfallen.</translation>
    </message>
    <message>
        <source>Min area</source>
        <translation>Mindestfläche</translation>
    </message>
    <message>
        <source>Boxes with fewer square pixels in the result are dropped.</source>
        <translation>Rahmen mit weniger Quadratpixeln im Ergebnis entfallen.</translation>
    </message>
    <message>
        <source>Min width</source>
        <translation>Mindestbreite</translation>
    </message>
    <message>
        <source>Narrower boxes are dropped.</source>
        <translation>Schmalere Rahmen entfallen.</translation>
    </message>
    <message>
        <source>Min height</source>
        <translation>Mindesthöhe</translation>
    </message>
    <message>
        <source>Flatter boxes are dropped.</source>
        <translation>Flachere Rahmen entfallen.</translation>
    </message>
    <message>
        <source>Corners</source>
        <translation>Ecken</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Umriss</translation>
    </message>
    <message>
        <source>What stands for an object while it is turned, where it has no polygon. Corners never cut anything off but grow; an ellipse fits round objects more tightly.</source>
        <translation>Was für ein Objekt steht, während es gedreht wird, wo es kein Polygon hat. Ecken schneiden nie etwas ab, wachsen aber; eine Ellipse passt runden Objekten enger.</translation>
    </message>
    <message>
        <source>Distortion</source>
        <translation>Verzerrung</translation>
    </message>
    <message>
        <source>Weather and light</source>
        <translation>Wetter und Licht</translation>
    </message>
    <message>
        <source>Mix of images</source>
        <translation>Mischung von Bildern</translation>
    </message>
    <message>
        <source>Choice and order</source>
        <translation>Auswahl und Reihenfolge</translation>
    </message>
    <message>
        <source>Mean of the pixels joined</source>
        <translation>Mittel der zusammengefassten Pixel</translation>
    </message>
    <message>
        <source>Lanczos</source>
        <translation>Lanczos</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Size that the image is shrunk to before it is enlarged again: 0.25 is a quarter; smaller is coarser. Default: 0.25 to 0.25.</source>
        <translation>Größe, auf die das Bild verkleinert wird, bevor es wieder vergrößert wird: 0.25 ist ein Viertel; kleiner ist gröber. Vorgabe: 0.25 bis 0.25.</translation>
    </message>
    <message>
        <source>Shrinking</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>How pixels are joined. Default: nearest pixel.</source>
        <translation>Wie Pixel zusammengefasst werden. Vorgabe: nächstes Pixel.</translation>
    </message>
    <message>
        <source>Enlarging</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>How pixels are made again: nearest shows blocks, linear is soft. Default: nearest pixel.</source>
        <translation>Wie Pixel neu entstehen: nächstes zeigt Blöcke, linear ist weich. Vorgabe: nächstes Pixel.</translation>
    </message>
    <message>
        <source>Width of the filter in pixels (odd); larger rings further. Default: 7 to 15.</source>
        <translation>Breite des Filters in Pixeln (ungerade); größer schwingt weiter über. Vorgabe: 7 bis 15.</translation>
    </message>
    <message>
        <source>Cut-off</source>
        <translation>Grenzfrequenz</translation>
    </message>
    <message>
        <source>Finest detail that is left, in radians a pixel: 3.14 is all, smaller is softer with wider rings. Default: 0.79 to 1.57.</source>
        <translation>Feinste Einzelheit, die bleibt, in Radiant je Pixel: 3.14 ist alles, kleiner ist weicher mit breiteren Säumen. Vorgabe: 0.79 bis 1.57.</translation>
    </message>
    <message>
        <source>Green and purple</source>
        <translation>Grün und Violett</translation>
    </message>
    <message>
        <source>Red and blue</source>
        <translation>Rot und Blau</translation>
    </message>
    <message>
        <source>Either</source>
        <translation>Eines von beiden</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <source>How far red and blue are pulled inwards (negative) or outwards with the square of the distance from the centre. Default: -0.02 to 0.02.</source>
        <translation>Wie weit Rot und Blau nach innen (negativ) oder außen gezogen werden, mit dem Quadrat des Abstands von der Mitte. Vorgabe: -0.02 bis 0.02.</translation>
    </message>
    <message>
        <source>Shift at the corners</source>
        <translation>Verschiebung an den Ecken</translation>
    </message>
    <message>
        <source>The same with the fourth power of the distance: acts at the corners. Default: -0.05 to 0.05.</source>
        <translation>Dasselbe mit der vierten Potenz des Abstands: wirkt an den Ecken. Vorgabe: -0.05 bis 0.05.</translation>
    </message>
    <message>
        <source>Fringes</source>
        <translation>Säume</translation>
    </message>
    <message>
        <source>Colour of the fringes: red and blue shifted alike give green and purple ones. Default: green and purple.</source>
        <translation>Farbe der Säume: Rot und Blau gleich verschoben ergibt grüne und violette. Vorgabe: Grün und Violett.</translation>
    </message>
    <message>
        <source>How new pixels are made from old ones. Default: linear.</source>
        <translation>Wie neue Pixel aus alten entstehen. Vorgabe: linear.</translation>
    </message>
    <message>
        <source>Low resolution</source>
        <translation>Niedrige Auflösung</translation>
    </message>
    <message>
        <source>Shrinks and enlarges again: detail is lost, the size stays.</source>
        <translation>Verkleinert und vergrößert wieder: Einzelheiten gehen verloren, die Größe bleibt.</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Überschwinger</translation>
    </message>
    <message>
        <source>Echoes beside edges, as of hard filters and strong compression.</source>
        <translation>Echos neben Kanten, wie von harten Filtern und starker Kompression.</translation>
    </message>
    <message>
        <source>Colour fringes</source>
        <translation>Farbsäume</translation>
    </message>
    <message>
        <source>A simple lens: red and blue miss the edges towards the corners.</source>
        <translation>Ein einfaches Objektiv: Rot und Blau verfehlen die Kanten zu den Ecken hin.</translation>
    </message>
    <message>
        <source>Width of the window in pixels (odd); larger is softer. Default: 3 to 7.</source>
        <translation>Breite des Fensters in Pixeln (ungerade); größer ist weicher. Vorgabe: 3 bis 7.</translation>
    </message>
    <message>
        <source>Width of the neighbourhood in pixels; larger is smoother and slower. Default: 1 to 9.</source>
        <translation>Breite der Nachbarschaft in Pixeln; größer ist glatter und langsamer. Vorgabe: 1 bis 9.</translation>
    </message>
    <message>
        <source>Same colour within</source>
        <translation>Gleiche Farbe innerhalb</translation>
    </message>
    <message>
        <source>Spread, in grey levels, of what counts as the same colour; larger also blurs edges. Default: 10 to 250.</source>
        <translation>Streuung, in Graustufen, dessen, was als gleiche Farbe gilt; größer verwischt auch Kanten. Vorgabe: 10 bis 250.</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>Spread within the window in pixels; larger weighs all of it alike. Default: 10 to 250.</source>
        <translation>Streuung im Fenster in Pixeln; größer gewichtet das ganze Fenster gleich. Vorgabe: 10 bis 250.</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>Radius</translation>
    </message>
    <message>
        <source>How far neighbours are looked for, in pixels; larger flattens more and is much slower. Default: 5 to 40.</source>
        <translation>Wie weit nach Nachbarn gesucht wird, in Pixeln; größer glättet stärker und ist viel langsamer. Vorgabe: 5 bis 40.</translation>
    </message>
    <message>
        <source>Distance, in grey levels, up to which neighbours count; larger joins more colours. Default: 5 to 40.</source>
        <translation>Abstand, in Graustufen, bis zu dem Nachbarn zählen; größer fasst mehr Farben zusammen. Vorgabe: 5 bis 40.</translation>
    </message>
    <message>
        <source>All at once</source>
        <translation>Alle auf einmal</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>Eines nach dem anderen</translation>
    </message>
    <message>
        <source>Softness</source>
        <translation>Weichheit</translation>
    </message>
    <message>
        <source>Standard deviation, in pixels, of the blur before and after; larger is softer. Default: 0.7.</source>
        <translation>Standardabweichung, in Pixeln, der Unschärfe davor und danach; größer ist weicher. Vorgabe: 0.7.</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>How far pixels are swapped, in pixels; larger is rougher glass. Default: 4.</source>
        <translation>Wie weit Pixel vertauscht werden, in Pixeln; größer ist raueres Glas. Vorgabe: 4.</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>How often pixels are swapped. Default: 2.</source>
        <translation>Wie oft Pixel vertauscht werden. Vorgabe: 2.</translation>
    </message>
    <message>
        <source>Swaps</source>
        <translation>Vertauschen</translation>
    </message>
    <message>
        <source>One after the other carries pixels further; all at once does not depend on the order. Default: all at once.</source>
        <translation>Eines nach dem anderen trägt Pixel weiter; alle auf einmal hängt nicht von der Reihenfolge ab. Vorgabe: alle auf einmal.</translation>
    </message>
    <message>
        <source>Box blur</source>
        <translation>Mittelwertunschärfe</translation>
    </message>
    <message>
        <source>Mean of a square of pixels.</source>
        <translation>Mittelwert eines Quadrats von Pixeln.</translation>
    </message>
    <message>
        <source>Median blur</source>
        <translation>Medianunschärfe</translation>
    </message>
    <message>
        <source>Takes away specks and grain, keeps edges.</source>
        <translation>Nimmt Flecken und Körnung weg, hält Kanten.</translation>
    </message>
    <message>
        <source>Frosted glass</source>
        <translation>Milchglas</translation>
    </message>
    <message>
        <source>Neighbouring pixels change places, as behind rough glass.</source>
        <translation>Benachbarte Pixel tauschen die Plätze, wie hinter rauem Glas.</translation>
    </message>
    <message>
        <source>Blur without edges</source>
        <translation>Unschärfe ohne Kanten</translation>
    </message>
    <message>
        <source>Smooths areas of like colour and keeps edges (bilateral filter).</source>
        <translation>Glättet Flächen ähnlicher Farbe und hält Kanten (bilateraler Filter).</translation>
    </message>
    <message>
        <source>Flat colours</source>
        <translation>Flächige Farben</translation>
    </message>
    <message>
        <source>Turns areas of like colour flat, as a poster (mean shift). Slow on large images.</source>
        <translation>Macht Flächen ähnlicher Farbe einfarbig, wie ein Plakat (Mean Shift). Langsam bei großen Bildern.</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>Window of a median filter in pixels (odd); 1 does not smooth. Default: 1 to 5.</source>
        <translation>Fenster eines Medianfilters in Pixeln (ungerade); 1 glättet nicht. Vorgabe: 1 bis 5.</translation>
    </message>
    <message>
        <source>Size of plain regions</source>
        <translation>Größe der einfarbigen Bereiche</translation>
    </message>
    <message>
        <source>Larger joins more colours into one; 0 joins none. Default: 0.8 to 1.2.</source>
        <translation>Größer fasst mehr Farben zu einer zusammen; 0 fasst keine zusammen. Vorgabe: 0.8 bis 1.2.</translation>
    </message>
    <message>
        <source>Factor on the strength of colours: 1 as they were. Default: 1.5 to 2.5.</source>
        <translation>Faktor für die Kraft der Farben: 1 wie sie waren. Vorgabe: 1.5 bis 2.5.</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>Umrisse</translation>
    </message>
    <message>
        <source>Larger draws more outlines, 0 draws none. Default: 0.9 to 1.1.</source>
        <translation>Größer zeichnet mehr Umrisse, 0 zeichnet keine. Vorgabe: 0.9 bis 1.1.</translation>
    </message>
    <message>
        <source>Cartoon</source>
        <translation>Comic</translation>
    </message>
    <message>
        <source>Plain strong colours and black outlines.</source>
        <translation>Einfarbige kräftige Flächen und schwarze Umrisse.</translation>
    </message>
    <message>
        <source>Every level is multiplied by this; 1 changes nothing, larger is brighter.</source>
        <translation>Jeder Tonwert wird damit multipliziert; 1 ändert nichts, größer ist heller.</translation>
    </message>
    <message>
        <source>Spreads the levels about the image&apos;s mean; 1 changes nothing, 0 leaves one grey.</source>
        <translation>Spreizt die Tonwerte um den Mittelwert des Bildes; 1 ändert nichts, 0 lässt ein einziges Grau.</translation>
    </message>
    <message>
        <source>1 changes nothing, 0 takes the colour away, larger is stronger colour.</source>
        <translation>1 ändert nichts, 0 nimmt die Farbe weg, größer ist kräftigere Farbe.</translation>
    </message>
    <message>
        <source>Turns the colour circle, as a share of a full turn; 0 changes nothing.</source>
        <translation>Dreht den Farbkreis, als Anteil einer vollen Drehung; 0 ändert nichts.</translation>
    </message>
    <message>
        <source>Each with probability</source>
        <translation>Jedes mit Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>How often each of brightness, contrast, saturation, hue and order of the channels is changed. Default: 0.5.</source>
        <translation>Wie oft Helligkeit, Kontrast, Sättigung, Farbton und Reihenfolge der Kanäle jeweils geändert werden. Vorgabe: 0.5.</translation>
    </message>
    <message>
        <source>Spread of the shift along the image&apos;s own colours; larger changes the tint more. Default: 0.1.</source>
        <translation>Streuung der Verschiebung entlang der Farben des Bildes selbst; größer ändert den Ton stärker. Vorgabe: 0.1.</translation>
    </message>
    <message>
        <source>Colour jitter</source>
        <translation>Farbschwankung</translation>
    </message>
    <message>
        <source>Brightness, contrast, saturation and hue in any order.</source>
        <translation>Helligkeit, Kontrast, Sättigung und Farbton in beliebiger Reihenfolge.</translation>
    </message>
    <message>
        <source>Photometric distortion</source>
        <translation>Photometrische Verzerrung</translation>
    </message>
    <message>
        <source>The colour changes of the SSD detector: each comes or stays away by itself.</source>
        <translation>Die Farbänderungen des SSD-Detektors: jede kommt oder bleibt für sich aus.</translation>
    </message>
    <message>
        <source>Shift along own colours</source>
        <translation>Verschieben entlang eigener Farben</translation>
    </message>
    <message>
        <source>Shifts the tint in the directions in which the image&apos;s own colours vary.</source>
        <translation>Verschiebt den Ton in die Richtungen, in denen sich die Farben des Bildes selbst unterscheiden.</translation>
    </message>
    <message>
        <source>Shuffle channels</source>
        <translation>Kanäle mischen</translation>
    </message>
    <message>
        <source>Red, green and blue change places.</source>
        <translation>Rot, Grün und Blau tauschen die Plätze.</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>The brown of old photographs.</source>
        <translation>Das Braun alter Fotografien.</translation>
    </message>
    <message>
        <source>To colour channels</source>
        <translation>In Farbkanäle</translation>
    </message>
    <message>
        <source>Writes grey files with three channels; colour images stay as they are.</source>
        <translation>Schreibt graue Dateien mit drei Kanälen; Farbbilder bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Inside the boxes</source>
        <translation>Innerhalb der Rahmen</translation>
    </message>
    <message>
        <source>Outside the boxes</source>
        <translation>Außerhalb der Rahmen</translation>
    </message>
    <message>
        <source>The box</source>
        <translation>Der Rahmen</translation>
    </message>
    <message>
        <source>The object&apos;s outline</source>
        <translation>Der Umriss des Objekts</translation>
    </message>
    <message>
        <source>Same step again</source>
        <translation>Gleicher Schritt nochmals</translation>
    </message>
    <message>
        <source>On, one step can be chosen several times. Default: off.</source>
        <translation>An: ein Schritt kann mehrmals gewählt werden. Vorgabe: aus.</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>How many of the steps inside are chosen; each then runs by its own probability. Default: 1.</source>
        <translation>Wie viele der enthaltenen Schritte gewählt werden; jeder läuft dann nach seiner eigenen Wahrscheinlichkeit. Vorgabe: 1.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Which part of the image changes. Default: inside.</source>
        <translation>Welcher Teil des Bildes sich ändert. Vorgabe: innerhalb.</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>The whole box, or the outline where an object has one (else its corners or ellipse). Default: box.</source>
        <translation>Der ganze Rahmen, oder der Umriss, wo ein Objekt einen hat (sonst seine Ecken oder Ellipse). Vorgabe: Rahmen.</translation>
    </message>
    <message>
        <source>Soft edge</source>
        <translation>Weiche Kante</translation>
    </message>
    <message>
        <source>Width of the transition in pixels, within the part that changes: 0 is a hard edge. Default: 0.</source>
        <translation>Breite des Übergangs in Pixeln, innerhalb des Teils, der sich ändert: 0 ist eine harte Kante. Vorgabe: 0.</translation>
    </message>
    <message>
        <source>One of these</source>
        <translation>Einer von diesen</translation>
    </message>
    <message>
        <source>Applies exactly one of the steps inside; their probabilities say how often each is chosen.</source>
        <translation>Wendet genau einen der enthaltenen Schritte an; ihre Wahrscheinlichkeiten sagen, wie oft jeder gewählt wird.</translation>
    </message>
    <message>
        <source>Some of these</source>
        <translation>Einige von diesen</translation>
    </message>
    <message>
        <source>Chooses a number of the steps inside, each as likely as another, and keeps their order.</source>
        <translation>Wählt eine Anzahl der enthaltenen Schritte, jeden gleich wahrscheinlich, und behält ihre Reihenfolge.</translation>
    </message>
    <message>
        <source>Some, in any order</source>
        <translation>Einige, in beliebiger Reihenfolge</translation>
    </message>
    <message>
        <source>Chooses a number of the steps inside and applies them in a random order.</source>
        <translation>Wählt eine Anzahl der enthaltenen Schritte und wendet sie in zufälliger Reihenfolge an.</translation>
    </message>
    <message>
        <source>All in a row</source>
        <translation>Alle nacheinander</translation>
    </message>
    <message>
        <source>Applies the steps inside one after the other; for use inside another choice.</source>
        <translation>Wendet die enthaltenen Schritte nacheinander an; für den Einsatz in einer anderen Auswahl.</translation>
    </message>
    <message>
        <source>Only inside boxes</source>
        <translation>Nur in Rahmen</translation>
    </message>
    <message>
        <source>Applies the steps inside to the boxes of chosen classes only, or to all but them; every other pixel stays as it is.</source>
        <translation>Wendet die enthaltenen Schritte nur auf die Rahmen gewählter Klassen an oder auf alles außer ihnen; jedes andere Pixel bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Rarest class first</source>
        <translation>Seltenste Klasse zuerst</translation>
    </message>
    <message>
        <source>Any object</source>
        <translation>Jedes Objekt</translation>
    </message>
    <message>
        <source>Of a class of this image</source>
        <translation>Aus einer Klasse dieses Bildes</translation>
    </message>
    <message>
        <source>Anywhere with room</source>
        <translation>Überall, wo Platz ist</translation>
    </message>
    <message>
        <source>On images without objects</source>
        <translation>Auf Bilder ohne Objekte</translation>
    </message>
    <message>
        <source>From images of similar brightness</source>
        <translation>Aus Bildern ähnlicher Helligkeit</translation>
    </message>
    <message>
        <source>Its box</source>
        <translation>Sein Rahmen</translation>
    </message>
    <message>
        <source>An ellipse</source>
        <translation>Eine Ellipse</translation>
    </message>
    <message>
        <source>Its outline</source>
        <translation>Sein Umriss</translation>
    </message>
    <message>
        <source>Hard edge</source>
        <translation>Harte Kante</translation>
    </message>
    <message>
        <source>Poisson (takes the background&apos;s colours)</source>
        <translation>Poisson (nimmt die Farben des Hintergrunds an)</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Which objects of the training images are pasted. Validation and test images never lend any. Default: rarest class first.</source>
        <translation>Welche Objekte der Trainingsbilder eingefügt werden. Validierungs- und Testbilder geben nie welche her. Vorgabe: seltenste Klasse zuerst.</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>How many objects are pasted, as far as there is room. Default: 1.</source>
        <translation>Wie viele Objekte eingefügt werden, soweit Platz ist. Vorgabe: 1.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Where and on which images objects are pasted. Default: anywhere with room.</source>
        <translation>Wo und auf welche Bilder Objekte eingefügt werden. Vorgabe: überall, wo Platz ist.</translation>
    </message>
    <message>
        <source>Keep clear of other boxes</source>
        <translation>Andere Rahmen freihalten</translation>
    </message>
    <message>
        <source>On: nothing is pasted over another object. Off: objects may be covered, down to the share below. Default: on.</source>
        <translation>An: nichts wird über ein anderes Objekt eingefügt. Aus: Objekte dürfen verdeckt werden, bis zum Anteil unten. Vorgabe: an.</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Ferne</translation>
    </message>
    <message>
        <source>Pixels that stay free around other boxes. Default: 4.</source>
        <translation>Pixel, die um andere Rahmen frei bleiben. Vorgabe: 4.</translation>
    </message>
    <message>
        <source>Stay visible</source>
        <translation>Bleibt sichtbar</translation>
    </message>
    <message>
        <source>Share of every other box that a pasted object must leave uncovered, where it need not keep clear. Default: 0.05.</source>
        <translation>Anteil jedes anderen Rahmens, den ein eingefügtes Objekt unverdeckt lassen muss, wo es ihn nicht freihalten muss. Vorgabe: 0.05.</translation>
    </message>
    <message>
        <source>Cut out</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>What is cut out of the other image: the whole box, the ellipse in it, or the outline where the labels have one (else the ellipse). Default: box.</source>
        <translation>Was aus dem anderen Bild ausgeschnitten wird: der ganze Rahmen, die Ellipse darin, oder der Umriss, wo die Labels einen haben (sonst die Ellipse). Vorgabe: Rahmen.</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>Kante</translation>
    </message>
    <message>
        <source>How the edge is joined. Soft fades in, Poisson keeps the drawing and takes the colours around it. Default: hard.</source>
        <translation>Wie die Kante angefügt wird. Weich blendet ein, Poisson behält die Zeichnung und nimmt die Farben ringsum an. Vorgabe: hart.</translation>
    </message>
    <message>
        <source>Width of a soft edge: sigma in pixels. Default: 1 to 3.</source>
        <translation>Breite einer weichen Kante: Sigma in Pixeln. Vorgabe: 1 bis 3.</translation>
    </message>
    <message>
        <source>Size of a pasted object, 1 = as it was. Default: 1.</source>
        <translation>Größe eines eingefügten Objekts, 1 = wie es war. Vorgabe: 1.</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>Degrees, positive is counter-clockwise. Default: 0.</source>
        <translation>Grad, positiv ist gegen den Uhrzeiger. Vorgabe: 0.</translation>
    </message>
    <message>
        <source>Flip at random</source>
        <translation>Zufällig spiegeln</translation>
    </message>
    <message>
        <source>Half of the objects are mirrored left to right. Default: off.</source>
        <translation>Die Hälfte der Objekte wird links-rechts gespiegelt. Vorgabe: aus.</translation>
    </message>
    <message>
        <source>Smallest area</source>
        <translation>Kleinste Fläche</translation>
    </message>
    <message>
        <source>Smaller objects are not pasted, in square pixels after scaling. Default: 1.</source>
        <translation>Kleinere Objekte werden nicht eingefügt, in Quadratpixeln nach dem Skalieren. Vorgabe: 1.</translation>
    </message>
    <message>
        <source>Copy-paste of objects</source>
        <translation>Objekte kopieren und einfügen</translation>
    </message>
    <message>
        <source>Objects of other training images are pasted in, rare ones first, clear of the boxes that are there.</source>
        <translation>Objekte anderer Trainingsbilder werden eingefügt, seltene zuerst, ohne die vorhandenen Rahmen zu berühren.</translation>
    </message>
    <message>
        <source>Standard deviation of the grain on black as a share of white; it fades towards white. Default: 0.1 to 0.3.</source>
        <translation>Standardabweichung der Körnung auf Schwarz als Anteil von Weiß; zu Weiß hin nimmt sie ab. Vorgabe: 0.1 bis 0.3.</translation>
    </message>
    <message>
        <source>Grain size</source>
        <translation>Korngröße</translation>
    </message>
    <message>
        <source>Width of a clump in pixels; larger is coarser. Default: 1 to 3.</source>
        <translation>Breite eines Klumpens in Pixeln; größer ist gröber. Vorgabe: 1 bis 3.</translation>
    </message>
    <message>
        <source>Dot size</source>
        <translation>Punktgröße</translation>
    </message>
    <message>
        <source>Width of the cells of dots in pixels; larger is coarser print. Default: 4 to 10.</source>
        <translation>Breite der Zellen der Punkte in Pixeln; größer ist gröberer Druck. Vorgabe: 4 bis 10.</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Share of the original image: 0 shows dots alone, 1 leaves it as it is. Default: 0 to 0.5.</source>
        <translation>Anteil des Originalbildes: 0 zeigt nur die Punkte, 1 lässt es, wie es ist. Vorgabe: 0 bis 0.5.</translation>
    </message>
    <message>
        <source>Film grain</source>
        <translation>Filmkorn</translation>
    </message>
    <message>
        <source>Grain of analogue film: in clumps, strongest in the dark.</source>
        <translation>Körnung von analogem Film: in Klumpen, am stärksten im Dunkeln.</translation>
    </message>
    <message>
        <source>Halftone print</source>
        <translation>Rasterdruck</translation>
    </message>
    <message>
        <source>Dots of printed pictures, large where it is bright.</source>
        <translation>Punkte gedruckter Bilder, groß, wo es hell ist.</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>How thick the fog is: 0 none, 1 dense. Default: 0.3 to 1.</source>
        <translation>Wie dicht der Nebel ist: 0 keiner, 1 dicht. Vorgabe: 0.3 bis 1.</translation>
    </message>
    <message>
        <source>Opacity of a patch</source>
        <translation>Deckkraft eines Flecks</translation>
    </message>
    <message>
        <source>How much a single round patch hides; patches add up. Default: 0.08.</source>
        <translation>Wie viel ein einzelner runder Fleck verbirgt; Flecken summieren sich. Vorgabe: 0.08.</translation>
    </message>
    <message>
        <source>Far at the top</source>
        <translation>Fern oben</translation>
    </message>
    <message>
        <source>Far at the top left</source>
        <translation>Fern oben links</translation>
    </message>
    <message>
        <source>Far at the edges</source>
        <translation>Fern an den Rändern</translation>
    </message>
    <message>
        <source>How thick the fog is: at the farthest point 1 leaves 37 % of the image, 3 leaves 5 %. Default: 1 to 3.</source>
        <translation>Wie dicht der Nebel ist: am fernsten Punkt lässt 1 vom Bild 37 % übrig, 3 lässt 5 %. Vorgabe: 1 bis 3.</translation>
    </message>
    <message>
        <source>Fog colour</source>
        <translation>Nebelfarbe</translation>
    </message>
    <message>
        <source>What the distance fades to. Default: light grey.</source>
        <translation>Worin die Ferne verschwimmt. Vorgabe: Hellgrau.</translation>
    </message>
    <message>
        <source>Where the image is taken to be far away. Default: at the top.</source>
        <translation>Wo das Bild als fern gilt. Vorgabe: oben.</translation>
    </message>
    <message>
        <source>Grey level of the clouds. Default: 196 to 255.</source>
        <translation>Graustufe der Wolken. Vorgabe: 196 bis 255.</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>How much the thickest clouds hide. Default: 0.25 to 0.75.</source>
        <translation>Wie viel die dichtesten Wolken verbergen. Vorgabe: 0.25 bis 0.75.</translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation>Lückigkeit</translation>
    </message>
    <message>
        <source>Larger leaves more blue between the clouds. Default: 0.8 to 1.</source>
        <translation>Größer lässt mehr Blau zwischen den Wolken. Vorgabe: 0.8 bis 1.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Opacity of all clouds is multiplied by this. Default: 0.5 to 1.</source>
        <translation>Die Deckkraft aller Wolken wird damit multipliziert. Vorgabe: 0.5 bis 1.</translation>
    </message>
    <message>
        <source>Fog</source>
        <translation>Nebel</translation>
    </message>
    <message>
        <source>White patches, densest in the middle, and less detail.</source>
        <translation>Weiße Flecken, in der Mitte am dichtesten, und weniger Einzelheiten.</translation>
    </message>
    <message>
        <source>Fog by distance</source>
        <translation>Nebel nach Entfernung</translation>
    </message>
    <message>
        <source>What is taken to be far away fades to grey.</source>
        <translation>Was als fern gilt, verschwimmt in Grau.</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>Wolken</translation>
    </message>
    <message>
        <source>Clouds between camera and ground, as seen from above.</source>
        <translation>Wolken zwischen Kamera und Boden, wie von oben gesehen.</translation>
    </message>
    <message>
        <source>As OpenCV</source>
        <translation>Wie OpenCV</translation>
    </message>
    <message>
        <source>As Pillow</source>
        <translation>Wie Pillow</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Whose rule makes the table; they differ by a few levels. Default: OpenCV.</source>
        <translation>Nach wessen Regel die Tabelle entsteht; sie unterscheiden sich um wenige Stufen. Vorgabe: OpenCV.</translation>
    </message>
    <message>
        <source>Each channel its own</source>
        <translation>Jeder Kanal für sich</translation>
    </message>
    <message>
        <source>On: red, green and blue are evened out each by itself, which changes the tint. Off: only the brightness is. Default: on.</source>
        <translation>An: Rot, Grün und Blau werden je für sich ausgeglichen, was den Ton ändert. Aus: nur die Helligkeit. Vorgabe: an.</translation>
    </message>
    <message>
        <source>Evened out</source>
        <translation>Ausgeglichen</translation>
    </message>
    <message>
        <source>Stretched</source>
        <translation>Gestreckt</translation>
    </message>
    <message>
        <source>Cut at both ends</source>
        <translation>An beiden Enden kappen</translation>
    </message>
    <message>
        <source>Percent of the darkest and of the brightest pixels that may become plain black and white; larger is more contrast. Default: 0.</source>
        <translation>Prozent der dunkelsten und der hellsten Pixel, die ganz schwarz und weiß werden dürfen; größer ist mehr Kontrast. Vorgabe: 0.</translation>
    </message>
    <message>
        <source>Leave out level</source>
        <translation>Tonwert auslassen</translation>
    </message>
    <message>
        <source>A level (0 to 255) that is not counted and stays as it is, such as that of a plain background; -1 counts all. Default: -1.</source>
        <translation>Ein Tonwert (0 bis 255), der nicht gezählt wird und bleibt, wie er ist, etwa der eines einfarbigen Hintergrunds; -1 zählt alle. Vorgabe: -1.</translation>
    </message>
    <message>
        <source>Stretched keeps the steps between levels alike, evened out spreads frequent levels. Default: evened out.</source>
        <translation>Gestreckt hält die Abstände der Tonwerte gleich, ausgeglichen zieht häufige Tonwerte auseinander. Vorgabe: ausgeglichen.</translation>
    </message>
    <message>
        <source>Equalise</source>
        <translation>Tonwerte ausgleichen</translation>
    </message>
    <message>
        <source>Spreads the levels so that all are equally frequent.</source>
        <translation>Verteilt die Tonwerte so, dass alle gleich häufig sind.</translation>
    </message>
    <message>
        <source>Automatic contrast</source>
        <translation>Automatischer Kontrast</translation>
    </message>
    <message>
        <source>The darkest level becomes black, the brightest white.</source>
        <translation>Der dunkelste Tonwert wird schwarz, der hellste weiß.</translation>
    </message>
    <message>
        <source>How far hues stray, as a share of the colour wheel; times the strength. Default: 0.01 to 0.05.</source>
        <translation>Wie weit Farbtöne abweichen, als Anteil des Farbkreises; mal die Stärke. Vorgabe: 0.01 bis 0.05.</translation>
    </message>
    <message>
        <source>How many pixels brighten and by how much, and how far hues stray. Default: 0.1 to 0.5.</source>
        <translation>Wie viele Pixel heller werden und um wie viel, und wie weit Farbtöne abweichen. Vorgabe: 0.1 bis 0.5.</translation>
    </message>
    <message>
        <source>ISO noise</source>
        <translation>ISO-Rauschen</translation>
    </message>
    <message>
        <source>Camera at high sensitivity: bright specks and stray colours.</source>
        <translation>Kamera bei hoher Empfindlichkeit: helle Punkte und abweichende Farben.</translation>
    </message>
    <message>
        <source>Spread along</source>
        <translation>Streuung längs</translation>
    </message>
    <message>
        <source>Standard deviation along the direction below, in pixels. Default: 0.2 to 1.</source>
        <translation>Standardabweichung längs der Richtung unten, in Pixeln. Vorgabe: 0.2 bis 1.</translation>
    </message>
    <message>
        <source>Spread across</source>
        <translation>Streuung quer</translation>
    </message>
    <message>
        <source>Standard deviation across that direction, in pixels. Default: 0.2 to 1.</source>
        <translation>Standardabweichung quer zu dieser Richtung, in Pixeln. Vorgabe: 0.2 bis 1.</translation>
    </message>
    <message>
        <source>Angle in degrees: 0 across, 90 down. Default: -90 to 90.</source>
        <translation>Winkel in Grad: 0 waagrecht, 90 nach unten. Vorgabe: -90 bis 90.</translation>
    </message>
    <message>
        <source>1 is a Gaussian bell, less is peaked, more is flat as a disk; draws below and above 1 are equally likely. Default: 0.5 to 8.</source>
        <translation>1 ist eine Gaußsche Glocke, weniger ist spitz, mehr ist flach wie eine Scheibe; Ziehungen unter und über 1 sind gleich wahrscheinlich. Vorgabe: 0.5 bis 8.</translation>
    </message>
    <message>
        <source>Unevenness</source>
        <translation>Ungleichmäßigkeit</translation>
    </message>
    <message>
        <source>Every weight is multiplied by a draw from this range; 1 to 1 keeps the bell smooth. Default: 0.9 to 1.1.</source>
        <translation>Jedes Gewicht wird mit einer Ziehung aus diesem Bereich multipliziert; 1 bis 1 hält die Glocke glatt. Vorgabe: 0.9 bis 1.1.</translation>
    </message>
    <message>
        <source>Radius, in pixels, of the disk that a point becomes; larger is further out of focus. Default: 3 to 10.</source>
        <translation>Radius, in Pixeln, der Scheibe, zu der ein Punkt wird; größer ist unschärfer. Vorgabe: 3 bis 10.</translation>
    </message>
    <message>
        <source>Soft rim</source>
        <translation>Weicher Rand</translation>
    </message>
    <message>
        <source>Standard deviation, in pixels, of a blur that softens the disk&apos;s rim. Default: 0.1 to 0.5.</source>
        <translation>Standardabweichung, in Pixeln, einer Unschärfe, die den Rand der Scheibe weich macht. Vorgabe: 0.1 bis 0.5.</translation>
    </message>
    <message>
        <source>Largest zoom</source>
        <translation>Größter Zoom</translation>
    </message>
    <message>
        <source>How far the lens zooms in: 1 not at all, 1.3 makes things 30 percent larger. Default: 1 to 1.31.</source>
        <translation>Wie weit das Objektiv heranholt: 1 gar nicht, 1.3 macht alles 30 Prozent größer. Vorgabe: 1 bis 1.31.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Distance of the zooms that are averaged; smaller is smoother and slower. Default: 0.01 to 0.03.</source>
        <translation>Abstand der Zooms, die gemittelt werden; kleiner ist glatter und langsamer. Vorgabe: 0.01 bis 0.03.</translation>
    </message>
    <message>
        <source>Out of focus</source>
        <translation>Fokusunschärfe</translation>
    </message>
    <message>
        <source>Points become disks, as through an open lens.</source>
        <translation>Punkte werden zu Scheiben, wie durch ein offenes Objektiv.</translation>
    </message>
    <message>
        <source>Zoom blur</source>
        <translation>Zoomunschärfe</translation>
    </message>
    <message>
        <source>The lens zooms in during the exposure.</source>
        <translation>Das Objektiv zoomt während der Belichtung heran.</translation>
    </message>
    <message>
        <source>Bell-shaped blur</source>
        <translation>Glockenförmige Unschärfe</translation>
    </message>
    <message>
        <source>A blur with width, direction, shape and unevenness of its own.</source>
        <translation>Eine Unschärfe mit eigener Breite, Richtung, Form und Ungleichmäßigkeit.</translation>
    </message>
    <message>
        <source>From one side</source>
        <translation>Von einer Seite</translation>
    </message>
    <message>
        <source>From a corner</source>
        <translation>Von einer Ecke</translation>
    </message>
    <message>
        <source>A soft spot</source>
        <translation>Ein weicher Fleck</translation>
    </message>
    <message>
        <source>Brighter or darker</source>
        <translation>Heller oder dunkler</translation>
    </message>
    <message>
        <source>Brighter</source>
        <translation>Heller</translation>
    </message>
    <message>
        <source>Darker</source>
        <translation>Dunkler</translation>
    </message>
    <message>
        <source>How the light falls. Default: from one side.</source>
        <translation>Wie das Licht fällt. Vorgabe: von einer Seite.</translation>
    </message>
    <message>
        <source>Largest change as a share of the level: 0.2 is a fifth. Default: 0.01 to 0.2.</source>
        <translation>Größte Änderung als Anteil des Tonwerts: 0.2 ist ein Fünftel. Vorgabe: 0.01 bis 0.2.</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Direction of the change; from one side or a corner it turns the slope round. Default: brighter or darker.</source>
        <translation>Richtung der Änderung; bei Licht von einer Seite oder Ecke kehrt sie das Gefälle um. Vorgabe: heller oder dunkler.</translation>
    </message>
    <message>
        <source>Where the light grows, in degrees: 0 to the right, 90 down. Only for light from one side. Default: 0 to 360.</source>
        <translation>Wohin das Licht zunimmt, in Grad: 0 nach rechts, 90 nach unten. Nur für Licht von einer Seite. Vorgabe: 0 bis 360.</translation>
    </message>
    <message>
        <source>Place of the spot</source>
        <translation>Ort des Flecks</translation>
    </message>
    <message>
        <source>Middle of the spot as a share of width and height: 0.5 is the middle of the image. Default: 0.1 to 0.9.</source>
        <translation>Mitte des Flecks als Anteil von Breite und Höhe: 0.5 ist die Mitte des Bildes. Vorgabe: 0.1 bis 0.9.</translation>
    </message>
    <message>
        <source>Size of the spot</source>
        <translation>Größe des Flecks</translation>
    </message>
    <message>
        <source>Spread of the spot as a share of the longer side; larger is wider. Default: 0.2 to 1.</source>
        <translation>Streuung des Flecks als Anteil der längeren Seite; größer ist breiter. Vorgabe: 0.2 bis 1.</translation>
    </message>
    <message>
        <source>How much of the light the farthest corner loses: 0 nothing, 1 all. Default: 0.2 to 0.5.</source>
        <translation>Wie viel Licht die fernste Ecke verliert: 0 nichts, 1 alles. Vorgabe: 0.2 bis 0.5.</translation>
    </message>
    <message>
        <source>Bright place</source>
        <translation>Heller Ort</translation>
    </message>
    <message>
        <source>Where nothing is lost, as a share of width and height: 0.5 is the middle. Default: 0.3 to 0.7.</source>
        <translation>Wo nichts verloren geht, als Anteil von Breite und Höhe: 0.5 ist die Mitte. Vorgabe: 0.3 bis 0.7.</translation>
    </message>
    <message>
        <source>Uneven light</source>
        <translation>Ungleichmäßiges Licht</translation>
    </message>
    <message>
        <source>Light from one side, from a corner or in a spot.</source>
        <translation>Licht von einer Seite, von einer Ecke oder als Fleck.</translation>
    </message>
    <message>
        <source>Dark corners</source>
        <translation>Dunkle Ecken</translation>
    </message>
    <message>
        <source>Light falls off towards the corners, as a lens does it.</source>
        <translation>Das Licht fällt zu den Ecken hin ab, wie bei einem Objektiv.</translation>
    </message>
    <message>
        <source>Any training image</source>
        <translation>Jedes Trainingsbild</translation>
    </message>
    <message>
        <source>One with a class of this image</source>
        <translation>Eines mit einer Klasse dieses Bildes</translation>
    </message>
    <message>
        <source>Images without objects</source>
        <translation>Bilder ohne Objekte</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Which training images are taken. Rarest class first prefers images that hold objects of which there are few. Validation and test images never lend anything. Default: any.</source>
        <translation>Welche Trainingsbilder genommen werden. Seltenste Klasse zuerst bevorzugt Bilder mit Objekten, von denen es wenige gibt. Validierungs- und Testbilder geben nie etwas her. Vorgabe: jedes.</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>The share of each image is drawn from a beta distribution. Smaller values: nearly one image; larger: half and half. Default: 0.4.</source>
        <translation>Der Anteil jedes Bildes wird aus einer Betaverteilung gezogen. Kleinere Werte: fast nur ein Bild; größere: halb und halb. Vorgabe: 0.4.</translation>
    </message>
    <message>
        <source>The area that is replaced is drawn from a beta distribution. Smaller values: nearly nothing or everything; 1: any share alike; larger: about half. Default: 1.</source>
        <translation>Die ersetzte Fläche wird aus einer Betaverteilung gezogen. Kleinere Werte: fast nichts oder alles; 1: jeder Anteil gleich oft; größere: etwa die Hälfte. Vorgabe: 1.</translation>
    </message>
    <message>
        <source>MixUp</source>
        <translation>MixUp</translation>
    </message>
    <message>
        <source>Another training image shines through; the boxes of both are kept, the shares are told in the manifest.</source>
        <translation>Ein anderes Trainingsbild scheint durch; die Rahmen beider bleiben, die Anteile stehen im Manifest.</translation>
    </message>
    <message>
        <source>CutMix</source>
        <translation>CutMix</translation>
    </message>
    <message>
        <source>A rectangle shows another training image with its boxes; boxes under it are cut or dropped.</source>
        <translation>Ein Rechteck zeigt ein anderes Trainingsbild mit seinen Rahmen; Rahmen darunter werden abgeschnitten oder entfallen.</translation>
    </message>
    <message>
        <source>Fill the cell</source>
        <translation>Die Zelle füllen</translation>
    </message>
    <message>
        <source>Show the whole image</source>
        <translation>Das ganze Bild zeigen</translation>
    </message>
    <message>
        <source>Images below or beside each other. Default: 2.</source>
        <translation>Bilder untereinander oder nebeneinander. Vorgabe: 2.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Cell height</source>
        <translation>Zellenhöhe</translation>
    </message>
    <message>
        <source>Height to which each image is scaled. Larger values show less of each. Default: 512.</source>
        <translation>Höhe, auf die jedes Bild skaliert wird. Größere Werte zeigen weniger von jedem. Vorgabe: 512.</translation>
    </message>
    <message>
        <source>Cell width</source>
        <translation>Zellenbreite</translation>
    </message>
    <message>
        <source>Width to which each image is scaled. Larger values show less of each. Default: 512.</source>
        <translation>Breite, auf die jedes Bild skaliert wird. Größere Werte zeigen weniger von jedem. Vorgabe: 512.</translation>
    </message>
    <message>
        <source>Where the window lies on the grid, as a share of the room it has. 0.5 is the middle. Default: 0.3 to 0.7.</source>
        <translation>Wo das Fenster auf dem Raster liegt, als Anteil seines Spielraums. 0.5 ist die Mitte. Vorgabe: 0.3 bis 0.7.</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Fill the cell cuts what stands out; show the whole image leaves a border. Default: fill.</source>
        <translation>Die Zelle füllen schneidet ab, was übersteht; das ganze Bild zeigen lässt einen Rand. Vorgabe: füllen.</translation>
    </message>
    <message>
        <source>Mosaic</source>
        <translation>Mosaik</translation>
    </message>
    <message>
        <source>Several training images in a grid, with their boxes: small objects, new surroundings.</source>
        <translation>Mehrere Trainingsbilder in einem Raster, mit ihren Rahmen: kleine Objekte, neue Umgebung.</translation>
    </message>
    <message>
        <source>One over the photons that make white: 0.1 counts 10 photons there, 0.001 a thousand. Larger is grainier. Default: 0.1 to 0.3.</source>
        <translation>Eins durch die Photonen, die Weiß ergeben: 0.1 zählt dort 10 Photonen, 0.001 tausend. Größer ist körniger. Vorgabe: 0.1 bis 0.3.</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Grey levels are multiplied by a number from this range; above 1 is brighter. Default: 0.9 to 1.1.</source>
        <translation>Graustufen werden mit einer Zahl aus diesem Bereich multipliziert; über 1 ist heller. Vorgabe: 0.9 bis 1.1.</translation>
    </message>
    <message>
        <source>On: every channel has its own factor. Off: one for all three. Default: off.</source>
        <translation>An: jeder Kanal hat seinen eigenen Faktor. Aus: einer für alle drei. Vorgabe: aus.</translation>
    </message>
    <message>
        <source>Pixel by pixel</source>
        <translation>Pixel für Pixel</translation>
    </message>
    <message>
        <source>On: every pixel has its own factor, which is noise. Off: one for the whole image. Default: off.</source>
        <translation>An: jedes Pixel hat seinen eigenen Faktor, das ist Rauschen. Aus: einer für das ganze Bild. Vorgabe: aus.</translation>
    </message>
    <message>
        <source>Even</source>
        <translation>Gleichmäßig</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Peaked, with outliers (Laplace)</source>
        <translation>Spitz, mit Ausreißern (Laplace)</translation>
    </message>
    <message>
        <source>Bounded (beta)</source>
        <translation>Begrenzt (Beta)</translation>
    </message>
    <message>
        <source>One value a channel</source>
        <translation>Ein Wert je Kanal</translation>
    </message>
    <message>
        <source>Coloured grain</source>
        <translation>Farbige Körnung</translation>
    </message>
    <message>
        <source>Grey grain</source>
        <translation>Graue Körnung</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>How the noise is spread about its mean. Default: even.</source>
        <translation>Wie sich das Rauschen um seinen Mittelwert verteilt. Vorgabe: gleichmäßig.</translation>
    </message>
    <message>
        <source>One value shifts a whole channel; grain differs from pixel to pixel. Default: one value a channel.</source>
        <translation>Ein Wert verschiebt einen ganzen Kanal; Körnung ist von Pixel zu Pixel verschieden. Vorgabe: ein Wert je Kanal.</translation>
    </message>
    <message>
        <source>Even: range</source>
        <translation>Gleichmäßig: Bereich</translation>
    </message>
    <message>
        <source>Range of even noise as a share of white; positive brightens. Default: -0.1 to 0.1.</source>
        <translation>Bereich des gleichmäßigen Rauschens als Anteil von Weiß; positiv hellt auf. Vorgabe: -0.1 bis 0.1.</translation>
    </message>
    <message>
        <source>Normal, Laplace: mean</source>
        <translation>Normal, Laplace: Mittelwert</translation>
    </message>
    <message>
        <source>Mean of normal and Laplace noise as a share of white. Default: 0 to 0.</source>
        <translation>Mittelwert des normalen und des Laplace-Rauschens als Anteil von Weiß. Vorgabe: 0 bis 0.</translation>
    </message>
    <message>
        <source>Normal: strength</source>
        <translation>Normal: Stärke</translation>
    </message>
    <message>
        <source>Standard deviation of normal noise as a share of white. Default: 0.05 to 0.15.</source>
        <translation>Standardabweichung des normalen Rauschens als Anteil von Weiß. Vorgabe: 0.05 bis 0.15.</translation>
    </message>
    <message>
        <source>Laplace, beta: strength</source>
        <translation>Laplace, Beta: Stärke</translation>
    </message>
    <message>
        <source>Size of Laplace noise (mean distance from its mean) or the bound of beta noise, as a share of white. Default: 0.05 to 0.15.</source>
        <translation>Größe des Laplace-Rauschens (mittlerer Abstand von seinem Mittelwert) oder Grenze des Beta-Rauschens, als Anteil von Weiß. Vorgabe: 0.05 bis 0.15.</translation>
    </message>
    <message>
        <source>Beta: alpha</source>
        <translation>Beta: Alpha</translation>
    </message>
    <message>
        <source>First shape of beta noise: below 1 heaps at the dark bound, above beta leans to the bright one. Default: 0.5 to 1.5.</source>
        <translation>Erste Form des Beta-Rauschens: unter 1 häuft es sich an der dunklen Grenze, über Beta neigt es zur hellen. Vorgabe: 0.5 bis 1.5.</translation>
    </message>
    <message>
        <source>Beta: beta</source>
        <translation>Beta: Beta</translation>
    </message>
    <message>
        <source>Second shape of beta noise: below 1 heaps at the bright bound, above alpha leans to the dark one. Default: 0.5 to 1.5.</source>
        <translation>Zweite Form des Beta-Rauschens: unter 1 häuft es sich an der hellen Grenze, über Alpha neigt es zur dunklen. Vorgabe: 0.5 bis 1.5.</translation>
    </message>
    <message>
        <source>Fineness</source>
        <translation>Feinheit</translation>
    </message>
    <message>
        <source>1 has its own noise in every pixel; 0.25 makes it at a quarter of the size, in soft blotches. Default: 1.</source>
        <translation>1 hat in jedem Pixel eigenes Rauschen; 0.25 macht es in einem Viertel der Größe, in weichen Flecken. Vorgabe: 1.</translation>
    </message>
    <message>
        <source>Shot noise</source>
        <translation>Photonenrauschen</translation>
    </message>
    <message>
        <source>Too few photons: grain that dark regions show most.</source>
        <translation>Zu wenige Photonen: Körnung, die dunkle Bereiche am stärksten zeigen.</translation>
    </message>
    <message>
        <source>Additive noise</source>
        <translation>Additives Rauschen</translation>
    </message>
    <message>
        <source>Noise of a chosen distribution, or a shift of whole channels.</source>
        <translation>Rauschen einer gewählten Verteilung, oder eine Verschiebung ganzer Kanäle.</translation>
    </message>
    <message>
        <source>Multiplicative noise</source>
        <translation>Multiplikatives Rauschen</translation>
    </message>
    <message>
        <source>Grey levels times a random factor: speckle, or a change of exposure.</source>
        <translation>Graustufen mal einem zufälligen Faktor: Speckle oder eine andere Belichtung.</translation>
    </message>
    <message>
        <source>Daylight</source>
        <translation>Tageslicht</translation>
    </message>
    <message>
        <source>Glowing body</source>
        <translation>Glühender Körper</translation>
    </message>
    <message>
        <source>Evenly</source>
        <translation>Gleichmäßig</translation>
    </message>
    <message>
        <source>Mostly near white light</source>
        <translation>Meist nahe weißem Licht</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Whose colours are drawn: a glowing body (lamps) or daylight. Default: glowing body.</source>
        <translation>Wessen Farben gezogen werden: ein glühender Körper (Lampen) oder Tageslicht. Vorgabe: glühender Körper.</translation>
    </message>
    <message>
        <source>Colour temperature</source>
        <translation>Farbtemperatur</translation>
    </message>
    <message>
        <source>In kelvin: 3000 is lamp light, 15000 blue shade; daylight begins at 4000. Default: 3000 to 15000.</source>
        <translation>In Kelvin: 3000 ist Lampenlicht, 15000 blauer Schatten; Tageslicht beginnt bei 4000. Vorgabe: 3000 bis 15000.</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Ziehung</translation>
    </message>
    <message>
        <source>Evenly within the range, or mostly near 6000 kelvin. Default: evenly.</source>
        <translation>Gleichmäßig im Bereich, oder meist nahe 6000 Kelvin. Vorgabe: gleichmäßig.</translation>
    </message>
    <message>
        <source>Colour of the light</source>
        <translation>Farbe des Lichts</translation>
    </message>
    <message>
        <source>Warm lamp light to blue daylight, along the colours that real light has.</source>
        <translation>Warmes Lampenlicht bis blaues Tageslicht, entlang der Farben, die wirkliches Licht hat.</translation>
    </message>
    <message>
        <source>Pattern size</source>
        <translation>Mustergröße</translation>
    </message>
    <message>
        <source>Kept for files of Albumentations, which does not use it: the pattern always has the size of the image. Default: 256.</source>
        <translation>Für Dateien von Albumentations behalten, das sie nicht verwendet: das Muster hat immer die Größe des Bildes. Vorgabe: 256.</translation>
    </message>
    <message>
        <source>Roughness</source>
        <translation>Rauheit</translation>
    </message>
    <message>
        <source>By what factor each finer layer is stronger: 0.5 gives soft clouds, above 1 the finest grain rules. Default: 3.</source>
        <translation>Um welchen Faktor jede feinere Schicht stärker ist: 0.5 gibt weiche Wolken, über 1 herrscht die feinste Körnung. Vorgabe: 3.</translation>
    </message>
    <message>
        <source>Added where the pattern is strongest, as a share of white. Default: -0.3 to 0.3.</source>
        <translation>Wird addiert, wo das Muster am stärksten ist, als Anteil von Weiß. Vorgabe: -0.3 bis 0.3.</translation>
    </message>
    <message>
        <source>Spread about the image&apos;s mean where the pattern is strongest; 0 changes nothing. Default: -0.3 to 0.3.</source>
        <translation>Spreizung um den Mittelwert des Bildes, wo das Muster am stärksten ist; 0 ändert nichts. Vorgabe: -0.3 bis 0.3.</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Share of the light that is lost where the shadow is deepest. Default: 0.3 to 0.7.</source>
        <translation>Anteil des Lichts, der verloren geht, wo der Schatten am tiefsten ist. Vorgabe: 0.3 bis 0.7.</translation>
    </message>
    <message>
        <source>Cloudy light</source>
        <translation>Wolkiges Licht</translation>
    </message>
    <message>
        <source>Brightness and contrast that change over the image in a cloudy pattern.</source>
        <translation>Helligkeit und Kontrast, die sich über das Bild in einem wolkigen Muster ändern.</translation>
    </message>
    <message>
        <source>Cloudy shadow</source>
        <translation>Wolkiger Schatten</translation>
    </message>
    <message>
        <source>Shadows in a cloudy pattern.</source>
        <translation>Schatten in einem wolkigen Muster.</translation>
    </message>
    <message>
        <source>Whether the operation may be drawn. All that are on are equally likely.</source>
        <translation>Ob die Operation gezogen werden darf. Alle, die an sind, sind gleich wahrscheinlich.</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operationen</translation>
    </message>
    <message>
        <source>How many operations follow each other, drawn anew each time. Default: 2.</source>
        <translation>Wie viele Operationen aufeinander folgen, jedes Mal neu gezogen. Vorgabe: 2.</translation>
    </message>
    <message>
        <source>Magnitude</source>
        <translation>Ausmaß</translation>
    </message>
    <message>
        <source>Strength of all of them: 0 to 10. At 5, brightness, contrast, colour and sharpness stay; 9 is strong. Default: 5.</source>
        <translation>Stärke von allen: 0 bis 10. Bei 5 bleiben Helligkeit, Kontrast, Farbe und Schärfe; 9 ist stark. Vorgabe: 5.</translation>
    </message>
    <message>
        <source>Boxes stay as they are</source>
        <translation>Rahmen bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>On, nothing that moves or covers objects is drawn. Default: off.</source>
        <translation>An: nichts, was Objekte bewegt oder verdeckt, wird gezogen. Vorgabe: aus.</translation>
    </message>
    <message>
        <source>Fill colour</source>
        <translation>Füllfarbe</translation>
    </message>
    <message>
        <source>Colour of what opens at the edges and of cut-outs. Default: black.</source>
        <translation>Farbe dessen, was an den Kanten entsteht, und der Löcher. Vorgabe: Schwarz.</translation>
    </message>
    <message>
        <source>Slant sideways</source>
        <translation>Seitwärts neigen</translation>
    </message>
    <message>
        <source>Slant upwards</source>
        <translation>Aufwärts neigen</translation>
    </message>
    <message>
        <source>Shift sideways</source>
        <translation>Seitwärts schieben</translation>
    </message>
    <message>
        <source>Shift up or down</source>
        <translation>Auf oder ab schieben</translation>
    </message>
    <message>
        <source>Cut-out</source>
        <translation>Loch</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Schärfe</translation>
    </message>
    <message>
        <source>Full contrast</source>
        <translation>Voller Kontrast</translation>
    </message>
    <message>
        <source>Posterise</source>
        <translation>Tontrennung</translation>
    </message>
    <message>
        <source>Solarise</source>
        <translation>Solarisieren</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Invertieren</translation>
    </message>
    <message>
        <source>RandAugment</source>
        <translation>RandAugment</translation>
    </message>
    <message>
        <source>Draws a few operations out of fifteen, all at one magnitude: two numbers instead of a pipeline.</source>
        <translation>Zieht einige von fünfzehn Operationen, alle mit einem Ausmaß: zwei Zahlen statt einer Pipeline.</translation>
    </message>
    <message>
        <source>Neighbouring pixels</source>
        <translation>Benachbarte Pixel</translation>
    </message>
    <message>
        <source>Against a blurred copy</source>
        <translation>Gegen eine unscharfe Kopie</translation>
    </message>
    <message>
        <source>0 leaves the image as it is, 1 shows the sharpened one alone. Default: 0.2 to 0.5.</source>
        <translation>0 lässt das Bild, wie es ist, 1 zeigt nur das geschärfte. Vorgabe: 0.2 bis 0.5.</translation>
    </message>
    <message>
        <source>Lightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Brightness of the sharpened image: 1 as it was, more is brighter. Neighbouring pixels only. Default: 0.5 to 1.</source>
        <translation>Helligkeit des geschärften Bildes: 1 wie es war, mehr ist heller. Nur bei benachbarten Pixeln. Vorgabe: 0.5 bis 1.</translation>
    </message>
    <message>
        <source>What the pixel is compared with. Default: neighbouring pixels.</source>
        <translation>Womit das Pixel verglichen wird. Vorgabe: benachbarte Pixel.</translation>
    </message>
    <message>
        <source>Width of the blur&apos;s window in pixels (odd). Blurred copy only. Default: 5.</source>
        <translation>Breite des Fensters der Unschärfe in Pixeln (ungerade). Nur bei unscharfer Kopie. Vorgabe: 5.</translation>
    </message>
    <message>
        <source>Standard deviation of the blur in pixels; larger brings out coarser detail. Blurred copy only. Default: 1.</source>
        <translation>Standardabweichung der Unschärfe in Pixeln; größer holt gröbere Einzelheiten hervor. Nur bei unscharfer Kopie. Vorgabe: 1.</translation>
    </message>
    <message>
        <source>Width of the blur&apos;s window in pixels (odd); larger brings out coarser detail. Default: 3 to 7.</source>
        <translation>Breite des Fensters der Unschärfe in Pixeln (ungerade); größer holt gröbere Einzelheiten hervor. Vorgabe: 3 bis 7.</translation>
    </message>
    <message>
        <source>Standard deviation of the blur in pixels; 0 takes what suits the window. Default: 0 to 0.</source>
        <translation>Standardabweichung der Unschärfe in Pixeln; 0 nimmt, was zum Fenster passt. Vorgabe: 0 bis 0.</translation>
    </message>
    <message>
        <source>How much of the difference from the blurred image is added. Default: 0.2 to 0.5.</source>
        <translation>Wie viel vom Unterschied zum unscharfen Bild addiert wird. Vorgabe: 0.2 bis 0.5.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Differences up to this many grey levels are left alone, so that noise is not raised. Default: 10.</source>
        <translation>Unterschiede bis zu so vielen Graustufen bleiben, damit Rauschen nicht verstärkt wird. Vorgabe: 10.</translation>
    </message>
    <message>
        <source>0 leaves the image as it is, 1 shows the embossed one alone. Default: 0.2 to 0.5.</source>
        <translation>0 lässt das Bild, wie es ist, 1 zeigt nur das geprägte. Vorgabe: 0.2 bis 0.5.</translation>
    </message>
    <message>
        <source>Relief</source>
        <translation>Relief</translation>
    </message>
    <message>
        <source>How deep the relief seems; larger is deeper. Default: 0.2 to 0.7.</source>
        <translation>Wie tief das Relief wirkt; größer ist tiefer. Vorgabe: 0.2 bis 0.7.</translation>
    </message>
    <message>
        <source>0 leaves the image as it is, 1 shows nothing but the edges. Default: 0 to 0.75.</source>
        <translation>0 lässt das Bild, wie es ist, 1 zeigt nichts als die Kanten. Vorgabe: 0 bis 0.75.</translation>
    </message>
    <message>
        <source>Sharpen</source>
        <translation>Schärfen</translation>
    </message>
    <message>
        <source>Crisper edges, as cameras and phones make them.</source>
        <translation>Klarere Kanten, wie Kameras und Telefone sie machen.</translation>
    </message>
    <message>
        <source>Unsharp mask</source>
        <translation>Unscharfmaskierung</translation>
    </message>
    <message>
        <source>Crisper edges where there are some; flat regions keep their calm.</source>
        <translation>Klarere Kanten, wo es welche gibt; glatte Bereiche bleiben ruhig.</translation>
    </message>
    <message>
        <source>Emboss</source>
        <translation>Prägen</translation>
    </message>
    <message>
        <source>Relief lit from one corner.</source>
        <translation>Relief, von einer Ecke beleuchtet.</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Kanten</translation>
    </message>
    <message>
        <source>Mixes the image with its edges.</source>
        <translation>Mischt das Bild mit seinen Kanten.</translation>
    </message>
    <message>
        <source>Rain</source>
        <translation>Regen</translation>
    </message>
    <message>
        <source>Mud</source>
        <translation>Schlamm</translation>
    </message>
    <message>
        <source>Wetness</source>
        <translation>Nässe</translation>
    </message>
    <message>
        <source>Mean of the liquid on the lens; larger covers more. Default: 0.65 to 0.65.</source>
        <translation>Mittelwert der Flüssigkeit auf dem Objektiv; größer bedeckt mehr. Vorgabe: 0.65 bis 0.65.</translation>
    </message>
    <message>
        <source>How unevenly the liquid lies; larger gives more drops. Default: 0.3 to 0.3.</source>
        <translation>Wie ungleichmäßig die Flüssigkeit liegt; größer gibt mehr Tropfen. Vorgabe: 0.3 bis 0.3.</translation>
    </message>
    <message>
        <source>Drop size</source>
        <translation>Tropfengröße</translation>
    </message>
    <message>
        <source>Size of the drops: standard deviation of a blur in pixels. Default: 2 to 2.</source>
        <translation>Größe der Tropfen: Standardabweichung einer Unschärfe in Pixeln. Vorgabe: 2 bis 2.</translation>
    </message>
    <message>
        <source>How much liquid makes a drop; larger leaves fewer. Default: 0.68 to 0.68.</source>
        <translation>Wie viel Flüssigkeit einen Tropfen macht; größer lässt weniger übrig. Vorgabe: 0.68 bis 0.68.</translation>
    </message>
    <message>
        <source>How much drops lighten or mud hides. Default: 0.6 to 0.6.</source>
        <translation>Wie stark Tropfen aufhellen oder Schlamm verdeckt. Vorgabe: 0.6 bis 0.6.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What is on the lens. Default: rain.</source>
        <translation>Was auf dem Objektiv ist. Vorgabe: Regen.</translation>
    </message>
    <message>
        <source>Own colour</source>
        <translation>Eigene Farbe</translation>
    </message>
    <message>
        <source>Off: the colour of rain or mud. On: the one below. Default: off.</source>
        <translation>Aus: die Farbe von Regen oder Schlamm. An: die Farbe unten. Vorgabe: aus.</translation>
    </message>
    <message>
        <source>Colour of the liquid. Default: pale yellow.</source>
        <translation>Farbe der Flüssigkeit. Vorgabe: Blassgelb.</translation>
    </message>
    <message>
        <source>Drops or mud on the lens</source>
        <translation>Tropfen oder Schlamm auf dem Objektiv</translation>
    </message>
    <message>
        <source>Liquid on the lens that lightens or hides parts.</source>
        <translation>Flüssigkeit auf dem Objektiv, die Teile aufhellt oder verdeckt.</translation>
    </message>
    <message>
        <source>Share of the pixels that turn white or black. Default: 0.01 to 0.06.</source>
        <translation>Anteil der Pixel, die weiß oder schwarz werden. Vorgabe: 0.01 bis 0.06.</translation>
    </message>
    <message>
        <source>White share</source>
        <translation>Anteil Weiß</translation>
    </message>
    <message>
        <source>Share of white among the lost pixels; 1 is white only, 0 black only. Default: 0.4 to 0.6.</source>
        <translation>Anteil von Weiß unter den verlorenen Pixeln; 1 ist nur Weiß, 0 nur Schwarz. Vorgabe: 0.4 bis 0.6.</translation>
    </message>
    <message>
        <source>Share of the levels, channel by channel, that are replaced. Default: 0 to 0.03.</source>
        <translation>Anteil der Tonwerte, Kanal für Kanal, die ersetzt werden. Vorgabe: 0 bis 0.03.</translation>
    </message>
    <message>
        <source>Salt and pepper</source>
        <translation>Salz und Pfeffer</translation>
    </message>
    <message>
        <source>White and black pixels, as of a bad line or sensor.</source>
        <translation>Weiße und schwarze Pixel, wie von einer schlechten Leitung oder einem schlechten Sensor.</translation>
    </message>
    <message>
        <source>Impulse noise</source>
        <translation>Impulsrauschen</translation>
    </message>
    <message>
        <source>Coloured specks: each channel loses pixels of its own.</source>
        <translation>Farbige Punkte: jeder Kanal verliert seine eigenen Pixel.</translation>
    </message>
    <message>
        <source>Any usual pair</source>
        <translation>Irgendein übliches Paar</translation>
    </message>
    <message>
        <source>Found in the image (Vahadane)</source>
        <translation>Im Bild gefunden (Vahadane)</translation>
    </message>
    <message>
        <source>Found in the image (Macenko)</source>
        <translation>Im Bild gefunden (Macenko)</translation>
    </message>
    <message>
        <source>The pair below</source>
        <translation>Das Paar unten</translation>
    </message>
    <message>
        <source>Ruifrok and Johnston</source>
        <translation>Ruifrok und Johnston</translation>
    </message>
    <message>
        <source>Macenko</source>
        <translation>Macenko</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Much haematoxylin</source>
        <translation>Viel Hämatoxylin</translation>
    </message>
    <message>
        <source>Much eosin</source>
        <translation>Viel Eosin</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Dyes</source>
        <translation>Farbstoffe</translation>
    </message>
    <message>
        <source>Whose colours are taken for the two dyes. Default: any usual pair.</source>
        <translation>Wessen Farben für die zwei Farbstoffe genommen werden. Vorgabe: irgendein übliches Paar.</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Paar</translation>
    </message>
    <message>
        <source>The pair of dyes, where it is chosen here. Default: standard.</source>
        <translation>Das Paar der Farbstoffe, wo es hier gewählt wird. Vorgabe: Standard.</translation>
    </message>
    <message>
        <source>Amount times</source>
        <translation>Menge mal</translation>
    </message>
    <message>
        <source>The amount of each dye is multiplied by its own draw; larger is darker. Default: 0.7 to 1.3.</source>
        <translation>Die Menge jedes Farbstoffs wird mit seiner eigenen Ziehung multipliziert; größer ist dunkler. Vorgabe: 0.7 bis 1.3.</translation>
    </message>
    <message>
        <source>Amount plus</source>
        <translation>Menge plus</translation>
    </message>
    <message>
        <source>Added to the amount of each dye as optical density; positive is darker. Default: -0.2 to 0.2.</source>
        <translation>Wird zur Menge jedes Farbstoffs als optische Dichte addiert; positiv ist dunkler. Vorgabe: -0.2 bis 0.2.</translation>
    </message>
    <message>
        <source>Glass too</source>
        <translation>Auch das Glas</translation>
    </message>
    <message>
        <source>On: the bright glass around the tissue changes as well. Off: levels above 85 percent of white keep their dyes. Default: off.</source>
        <translation>An: auch das helle Glas um das Gewebe ändert sich. Aus: Tonwerte über 85 Prozent von Weiß behalten ihre Farbstoffe. Vorgabe: aus.</translation>
    </message>
    <message>
        <source>Tissue stain (H&amp;E)</source>
        <translation>Gewebefärbung (H&amp;E)</translation>
    </message>
    <message>
        <source>More or less of the two dyes of a tissue section. Only for haematoxylin and eosin.</source>
        <translation>Mehr oder weniger der zwei Farbstoffe eines Gewebeschnitts. Nur für Hämatoxylin und Eosin.</translation>
    </message>
    <message>
        <source>Edge of the region it is placed in, as a share of the image&apos;s width or height: 0 is left or top, 1 right or bottom.</source>
        <translation>Kante des Bereichs, in den es gesetzt wird, als Anteil der Bildbreite oder -höhe: 0 ist links oder oben, 1 rechts oder unten.</translation>
    </message>
    <message>
        <source>From the left</source>
        <translation>Von links</translation>
    </message>
    <message>
        <source>From the top</source>
        <translation>Von oben</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>Bis rechts</translation>
    </message>
    <message>
        <source>To the bottom</source>
        <translation>Bis unten</translation>
    </message>
    <message>
        <source>Shadows</source>
        <translation>Schatten</translation>
    </message>
    <message>
        <source>How many shadows there are. Default: 1 to 2.</source>
        <translation>Wie viele Schatten es gibt. Vorgabe: 1 bis 2.</translation>
    </message>
    <message>
        <source>Corners of a shadow. Default: 5.</source>
        <translation>Ecken eines Schattens. Vorgabe: 5.</translation>
    </message>
    <message>
        <source>Darkness</source>
        <translation>Dunkelheit</translation>
    </message>
    <message>
        <source>Share of the light that a shadow takes away: 1 is black. Default: 0.5 to 0.5.</source>
        <translation>Anteil des Lichts, den ein Schatten wegnimmt: 1 ist Schwarz. Vorgabe: 0.5 bis 0.5.</translation>
    </message>
    <message>
        <source>Plain discs</source>
        <translation>Einfache Scheiben</translation>
    </message>
    <message>
        <source>Glow with rays</source>
        <translation>Schein mit Strahlen</translation>
    </message>
    <message>
        <source>Sun radius</source>
        <translation>Radius der Sonne</translation>
    </message>
    <message>
        <source>How far the glow reaches, in pixels. Default: 400.</source>
        <translation>Wie weit der Schein reicht, in Pixeln. Vorgabe: 400.</translation>
    </message>
    <message>
        <source>Sun colour</source>
        <translation>Farbe der Sonne</translation>
    </message>
    <message>
        <source>Colour of the light. Default: white.</source>
        <translation>Farbe des Lichts. Vorgabe: Weiß.</translation>
    </message>
    <message>
        <source>Direction of the row of discs as a share of a full turn: 0 across, 0.25 down. Default: 0 to 1.</source>
        <translation>Richtung der Reihe der Scheiben als Anteil einer vollen Drehung: 0 waagrecht, 0.25 nach unten. Vorgabe: 0 bis 1.</translation>
    </message>
    <message>
        <source>Discs</source>
        <translation>Scheiben</translation>
    </message>
    <message>
        <source>How many reflections there are. Default: 6 to 10.</source>
        <translation>Wie viele Spiegelungen es gibt. Vorgabe: 6 bis 10.</translation>
    </message>
    <message>
        <source>How the light is put on. Default: plain discs.</source>
        <translation>Wie das Licht aufgetragen wird. Vorgabe: einfache Scheiben.</translation>
    </message>
    <message>
        <source>Ghosts</source>
        <translation>Geisterbilder</translation>
    </message>
    <message>
        <source>Reflections on the line from the light through the middle of the image. Default: 3 to 7.</source>
        <translation>Spiegelungen auf der Linie vom Licht durch die Bildmitte. Vorgabe: 3 bis 7.</translation>
    </message>
    <message>
        <source>Brightness of the flare; 1 is white at its source. Default: 0.3 to 0.7.</source>
        <translation>Helligkeit des Lichtscheins; 1 ist an seiner Quelle weiß. Vorgabe: 0.3 bis 0.7.</translation>
    </message>
    <message>
        <source>Rays</source>
        <translation>Strahlen</translation>
    </message>
    <message>
        <source>Rays of the star around the light. Default: 4 to 8.</source>
        <translation>Strahlen des Sterns um das Licht. Vorgabe: 4 bis 8.</translation>
    </message>
    <message>
        <source>Blur of the flare as a share of the image&apos;s diagonal. Default: 0.01 to 0.05.</source>
        <translation>Unschärfe des Lichtscheins als Anteil der Bilddiagonale. Vorgabe: 0.01 bis 0.05.</translation>
    </message>
    <message>
        <source>Shadow</source>
        <translation>Schatten</translation>
    </message>
    <message>
        <source>Shadows with straight edges.</source>
        <translation>Schatten mit geraden Kanten.</translation>
    </message>
    <message>
        <source>Sun flare</source>
        <translation>Sonnenreflexe</translation>
    </message>
    <message>
        <source>The sun shines into the lens.</source>
        <translation>Die Sonne scheint ins Objektiv.</translation>
    </message>
    <message>
        <source>Lens flare</source>
        <translation>Linsenreflexe</translation>
    </message>
    <message>
        <source>A star of rays around a light and its reflections in the lens.</source>
        <translation>Ein Stern aus Strahlen um ein Licht und seine Spiegelungen im Objektiv.</translation>
    </message>
    <message>
        <source>Plain regions</source>
        <translation>Einfarbige Bereiche</translation>
    </message>
    <message>
        <source>Chance of a region to turn plain: 1 turns all. Default: 0 to 0.1.</source>
        <translation>Wahrscheinlichkeit, dass ein Bereich einfarbig wird: 1 macht alle einfarbig. Vorgabe: 0 bis 0.1.</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>About how many regions the image is parted into; more are finer. Default: 100 to 100.</source>
        <translation>In etwa so viele Bereiche wird das Bild zerlegt; mehr sind feiner. Vorgabe: 100 bis 100.</translation>
    </message>
    <message>
        <source>Longest side</source>
        <translation>Längste Seite</translation>
    </message>
    <message>
        <source>Larger images are shrunk to this many pixels, parted and enlarged again: quicker and softer. Default: 128.</source>
        <translation>Größere Bilder werden auf so viele Pixel verkleinert, zerlegt und wieder vergrößert: schneller und weicher. Vorgabe: 128.</translation>
    </message>
    <message>
        <source>Superpixels</source>
        <translation>Superpixel</translation>
    </message>
    <message>
        <source>Regions of like colour turn plain.</source>
        <translation>Bereiche ähnlicher Farbe werden einfarbig.</translation>
    </message>
    <message>
        <source>From level</source>
        <translation>Ab Tonwert</translation>
    </message>
    <message>
        <source>Levels from here on are inverted, as a share of white; smaller inverts more of the image. Default: 0.5 to 0.5.</source>
        <translation>Tonwerte ab hier werden invertiert, als Anteil von Weiß; kleiner invertiert mehr vom Bild. Vorgabe: 0.5 bis 0.5.</translation>
    </message>
    <message>
        <source>Bits that are kept: 1 leaves two levels, 7 leaves 128. Equal ranges of the channels share one draw. Default: 4 to 4.</source>
        <translation>Bits, die bleiben: 1 lässt zwei Stufen, 7 lässt 128. Gleiche Bereiche der Kanäle teilen sich eine Ziehung. Vorgabe: 4 bis 4.</translation>
    </message>
    <message>
        <source>Bits of red</source>
        <translation>Bits von Rot</translation>
    </message>
    <message>
        <source>Bits of green</source>
        <translation>Bits von Grün</translation>
    </message>
    <message>
        <source>Bits of blue</source>
        <translation>Bits von Blau</translation>
    </message>
    <message>
        <source>Added to this channel, in 255 levels; positive is brighter. Default: -20 to 20.</source>
        <translation>Wird zu diesem Kanal addiert, in 255 Stufen; positiv ist heller. Vorgabe: -20 bis 20.</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>On: red, green and blue draw for themselves, which also changes the tint. Off: one draw for all. Default: off.</source>
        <translation>An: Rot, Grün und Blau ziehen je für sich, was auch den Ton ändert. Aus: eine Ziehung für alle. Vorgabe: aus.</translation>
    </message>
    <message>
        <source>Spread of the two handles that bend the curve in the shadows and in the lights; larger bends more. Default: 0.1.</source>
        <translation>Streuung der zwei Griffe, die die Kurve in den Schatten und in den Lichtern biegen; größer biegt stärker. Vorgabe: 0.1.</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>How many of red, green and blue are replaced. Default: 1 to 1.</source>
        <translation>Wie viele von Rot, Grün und Blau ersetzt werden. Vorgabe: 1 bis 1.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Tonwert</translation>
    </message>
    <message>
        <source>What a replaced channel holds, 0 to 255. Default: 0, which is black.</source>
        <translation>Was ein ersetzter Kanal hält, 0 bis 255. Vorgabe: 0, das ist Schwarz.</translation>
    </message>
    <message>
        <source>Steepness</source>
        <translation>Steilheit</translation>
    </message>
    <message>
        <source>Slope of the S-shaped curve; larger is more contrast. Default: 5 to 6.</source>
        <translation>Steigung der S-förmigen Kurve; größer ist mehr Kontrast. Vorgabe: 5 bis 6.</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Level, as a share of white, that becomes middle grey; larger darkens. Default: 0.3 to 0.6.</source>
        <translation>Tonwert, als Anteil von Weiß, der zu mittlerem Grau wird; größer dunkelt ab. Vorgabe: 0.3 bis 0.6.</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Verstärkung</translation>
    </message>
    <message>
        <source>1 keeps black and white and lifts the middle; larger is brighter, smaller darker. Default: 0.4 to 1.6.</source>
        <translation>1 behält Schwarz und Weiß und hebt die Mitte; größer ist heller, kleiner dunkler. Vorgabe: 0.4 bis 1.6.</translation>
    </message>
    <message>
        <source>What middle grey becomes, as a share of white: 0.5 changes nothing, 0.6 is brighter. Never clips. Default: 0.4 to 0.6.</source>
        <translation>Was aus mittlerem Grau wird, als Anteil von Weiß: 0.5 ändert nichts, 0.6 ist heller. Schneidet nie ab. Vorgabe: 0.4 bis 0.6.</translation>
    </message>
    <message>
        <source>Spreads the levels about middle grey: 1 changes nothing, larger is more contrast. Never clips. Default: 0.8 to 1.25.</source>
        <translation>Spreizt die Tonwerte um mittleres Grau: 1 ändert nichts, größer ist mehr Kontrast. Schneidet nie ab. Vorgabe: 0.8 bis 1.25.</translation>
    </message>
    <message>
        <source>Shift red, green, blue</source>
        <translation>Rot, Grün, Blau verschieben</translation>
    </message>
    <message>
        <source>A colour cast, as from another lamp.</source>
        <translation>Ein Farbstich, wie von einer anderen Lampe.</translation>
    </message>
    <message>
        <source>Tone curve</source>
        <translation>Tonwertkurve</translation>
    </message>
    <message>
        <source>Bends shadows and lights up or down; black and white stay.</source>
        <translation>Biegt Schatten und Lichter auf oder ab; Schwarz und Weiß bleiben.</translation>
    </message>
    <message>
        <source>S-curve contrast</source>
        <translation>S-Kurven-Kontrast</translation>
    </message>
    <message>
        <source>More contrast in the middle, less at both ends.</source>
        <translation>Mehr Kontrast in der Mitte, weniger an beiden Enden.</translation>
    </message>
    <message>
        <source>Logarithmic contrast</source>
        <translation>Logarithmischer Kontrast</translation>
    </message>
    <message>
        <source>Brings out the shadows as a logarithm does.</source>
        <translation>Holt die Schatten hervor wie ein Logarithmus.</translation>
    </message>
    <message>
        <source>Lighting without clipping</source>
        <translation>Licht ohne Abschneiden</translation>
    </message>
    <message>
        <source>Brightness and contrast as fastai has them: levels come near black and white, never past.</source>
        <translation>Helligkeit und Kontrast wie in fastai: Tonwerte kommen nahe an Schwarz und Weiß, nie darüber hinaus.</translation>
    </message>
    <message>
        <source>Solarize</source>
        <translation>Solarisieren</translation>
    </message>
    <message>
        <source>Inverts the bright part of the image.</source>
        <translation>Invertiert den hellen Teil des Bildes.</translation>
    </message>
    <message>
        <source>Posterize</source>
        <translation>Tontrennung</translation>
    </message>
    <message>
        <source>Few levels instead of 256.</source>
        <translation>Wenige Stufen statt 256.</translation>
    </message>
    <message>
        <source>A negative: black becomes white.</source>
        <translation>Ein Negativ: Schwarz wird Weiß.</translation>
    </message>
    <message>
        <source>Drop a channel</source>
        <translation>Einen Kanal weglassen</translation>
    </message>
    <message>
        <source>Replaces one or two of red, green and blue by a plain level.</source>
        <translation>Ersetzt ein oder zwei von Rot, Grün und Blau durch einen festen Tonwert.</translation>
    </message>
    <message>
        <source>Steady</source>
        <translation>Landregen</translation>
    </message>
    <message>
        <source>Drizzle</source>
        <translation>Nieselregen</translation>
    </message>
    <message>
        <source>Heavy</source>
        <translation>Starkregen</translation>
    </message>
    <message>
        <source>Torrential</source>
        <translation>Sturzregen</translation>
    </message>
    <message>
        <source>Slant</source>
        <translation>Neigung</translation>
    </message>
    <message>
        <source>How far a drop moves to the right while it falls its length, in pixels; negative is to the left. Default: -10 to 10.</source>
        <translation>Wie weit ein Tropfen nach rechts wandert, während er um seine Länge fällt, in Pixeln; negativ nach links. Vorgabe: -10 bis 10.</translation>
    </message>
    <message>
        <source>Drop length</source>
        <translation>Tropfenlänge</translation>
    </message>
    <message>
        <source>Length of a drop&apos;s trace in pixels; 0 takes an eighth of the image&apos;s height. Default: 0.</source>
        <translation>Länge der Spur eines Tropfens in Pixeln; 0 nimmt ein Achtel der Bildhöhe. Vorgabe: 0.</translation>
    </message>
    <message>
        <source>Drop width</source>
        <translation>Tropfenbreite</translation>
    </message>
    <message>
        <source>Width of a drop&apos;s trace in pixels. Default: 1.</source>
        <translation>Breite der Spur eines Tropfens in Pixeln. Vorgabe: 1.</translation>
    </message>
    <message>
        <source>Drop colour</source>
        <translation>Tropfenfarbe</translation>
    </message>
    <message>
        <source>Light that a drop adds. Default: light grey.</source>
        <translation>Licht, das ein Tropfen hinzufügt. Vorgabe: Hellgrau.</translation>
    </message>
    <message>
        <source>Width of the blur of the drops in pixels; 1 is sharp. Default: 7.</source>
        <translation>Breite der Unschärfe der Tropfen in Pixeln; 1 ist scharf. Vorgabe: 7.</translation>
    </message>
    <message>
        <source>Brightness of the rainy image: 1 as it was, less is darker. Default: 0.7.</source>
        <translation>Helligkeit des verregneten Bildes: 1 wie es war, weniger ist dunkler. Vorgabe: 0.7.</translation>
    </message>
    <message>
        <source>How many drops there are. Default: steady.</source>
        <translation>Wie viele Tropfen es gibt. Vorgabe: Landregen.</translation>
    </message>
    <message>
        <source>Bleached dark regions</source>
        <translation>Aufgehellte dunkle Bereiche</translation>
    </message>
    <message>
        <source>Snow layer with sparkles</source>
        <translation>Schneeschicht mit Glitzern</translation>
    </message>
    <message>
        <source>How bright a region may be and still get snow, or how thick the layer is; larger is more snow. Default: 0.1 to 0.3.</source>
        <translation>Wie hell ein Bereich sein und noch Schnee bekommen darf, oder wie dick die Schicht ist; größer ist mehr Schnee. Vorgabe: 0.1 bis 0.3.</translation>
    </message>
    <message>
        <source>How much brighter snow makes a region; larger is whiter. Default: 2.5.</source>
        <translation>Wie viel heller Schnee einen Bereich macht; größer ist weißer. Vorgabe: 2.5.</translation>
    </message>
    <message>
        <source>What snow does to the image. Default: bleached dark regions.</source>
        <translation>Was Schnee mit dem Bild macht. Vorgabe: aufgehellte dunkle Bereiche.</translation>
    </message>
    <message>
        <source>Edge of the region that is painted in, as a share of the image&apos;s width or height: 0 is left or top, 1 right or bottom.</source>
        <translation>Kante des Bereichs, in den gemalt wird, als Anteil der Bildbreite oder -höhe: 0 ist links oder oben, 1 rechts oder unten.</translation>
    </message>
    <message>
        <source>Patches</source>
        <translation>Flecken</translation>
    </message>
    <message>
        <source>How many patches of gravel there are. Default: 2.</source>
        <translation>Wie viele Flecken Kies es gibt. Vorgabe: 2.</translation>
    </message>
    <message>
        <source>Slanted traces of drops and a darker image.</source>
        <translation>Schräge Spuren von Tropfen und ein dunkleres Bild.</translation>
    </message>
    <message>
        <source>Snow</source>
        <translation>Schnee</translation>
    </message>
    <message>
        <source>Dark regions turn white, or a layer of snow falls over the image.</source>
        <translation>Dunkle Bereiche werden weiß, oder eine Schicht Schnee fällt über das Bild.</translation>
    </message>
    <message>
        <source>Gravel</source>
        <translation>Kies</translation>
    </message>
    <message>
        <source>Patches of small stones, as on a road.</source>
        <translation>Flecken kleiner Steine, wie auf einer Straße.</translation>
    </message>
    <message>
        <source>Along the widest spread of colours</source>
        <translation>Entlang der größten Farbstreuung</translation>
    </message>
    <message>
        <source>Brightness of white</source>
        <translation>Helligkeit von Weiß</translation>
    </message>
    <message>
        <source>On: brightness is a share of white. Off: a share of the image&apos;s mean level, so dark images change less. Default: on.</source>
        <translation>An: Helligkeit ist ein Anteil von Weiß. Aus: ein Anteil des mittleren Tonwerts des Bildes, dunkle Bilder ändern sich also weniger. Vorgabe: an.</translation>
    </message>
    <message>
        <source>Never clip</source>
        <translation>Nie abschneiden</translation>
    </message>
    <message>
        <source>On: brightness and contrast are held back so that no level reaches past black or white. Default: off.</source>
        <translation>An: Helligkeit und Kontrast werden so weit begrenzt, dass kein Tonwert über Schwarz oder Weiß hinausreicht. Vorgabe: aus.</translation>
    </message>
    <message>
        <source>Smaller as often as larger</source>
        <translation>Kleiner so oft wie größer</translation>
    </message>
    <message>
        <source>On: sizes below 1 and above 1 are drawn equally often, however far the range reaches to each side. Default: off.</source>
        <translation>An: Größen unter 1 und über 1 werden gleich oft gezogen, wie weit der Bereich auch nach jeder Seite reicht. Vorgabe: aus.</translation>
    </message>
    <message>
        <source>Shift across, pixels</source>
        <translation>Waagrecht schieben, Pixel</translation>
    </message>
    <message>
        <source>Shift in pixels; positive moves to the right. Where it or the one below is not 0, both are used instead of the shares. Default: 0 to 0.</source>
        <translation>Verschiebung in Pixeln; positiv nach rechts. Wo sie oder die darunter nicht 0 ist, gelten beide anstelle der Anteile. Vorgabe: 0 bis 0.</translation>
    </message>
    <message>
        <source>Shift down, pixels</source>
        <translation>Senkrecht schieben, Pixel</translation>
    </message>
    <message>
        <source>Shift in pixels; positive moves down. Default: 0 to 0.</source>
        <translation>Verschiebung in Pixeln; positiv nach unten. Vorgabe: 0 bis 0.</translation>
    </message>
    <message>
        <source>Shift as a share of the image&apos;s width; positive moves to the right. Default: -0.0625 to 0.0625.</source>
        <translation>Verschiebung als Anteil der Bildbreite; positiv nach rechts. Vorgabe: -0.0625 bis 0.0625.</translation>
    </message>
    <message>
        <source>Shift as a share of the image&apos;s height; positive moves down. Default: -0.0625 to 0.0625.</source>
        <translation>Verschiebung als Anteil der Bildhöhe; positiv nach unten. Vorgabe: -0.0625 bis 0.0625.</translation>
    </message>
    <message>
        <source>Added to the size 1 of the content, for each direction by itself: 0.1 is a tenth larger, -0.1 a tenth smaller. Default: -0.1 to 0.1.</source>
        <translation>Kommt zur Größe 1 des Inhalts hinzu, für jede Richtung einzeln: 0.1 ist ein Zehntel größer, -0.1 ein Zehntel kleiner. Vorgabe: -0.1 bis 0.1.</translation>
    </message>
    <message>
        <source>Angle in degrees; positive turns counter-clockwise. Default: -45 to 45.</source>
        <translation>Winkel in Grad; positiv dreht gegen den Uhrzeiger. Vorgabe: -45 bis 45.</translation>
    </message>
    <message>
        <source>Angle in degrees; positive turns counter-clockwise. Default: -90 to 90.</source>
        <translation>Winkel in Grad; positiv dreht gegen den Uhrzeiger. Vorgabe: -90 bis 90.</translation>
    </message>
    <message>
        <source>Cut the corners off</source>
        <translation>Ecken abschneiden</translation>
    </message>
    <message>
        <source>On: the result is the largest upright part of the turned image, without any border; its size varies. Default: off.</source>
        <translation>An: das Ergebnis ist der größte aufrechte Teil des gedrehten Bildes, ganz ohne Rand; seine Größe schwankt. Vorgabe: aus.</translation>
    </message>
    <message>
        <source>Shift, scale, rotate</source>
        <translation>Schieben, skalieren, drehen</translation>
    </message>
    <message>
        <source>Moves the image a little in every way at once.</source>
        <translation>Bewegt das Bild auf alle Arten zugleich ein wenig.</translation>
    </message>
    <message>
        <source>Turns the image about its centre; corners leave the frame.</source>
        <translation>Dreht das Bild um seine Mitte; die Ecken verlassen das Bildfeld.</translation>
    </message>
    <message>
        <source>Rotate, nothing lost</source>
        <translation>Drehen ohne Verlust</translation>
    </message>
    <message>
        <source>Turns the image and shrinks it until all of it is in the frame.</source>
        <translation>Dreht das Bild und verkleinert es, bis es ganz im Bildfeld liegt.</translation>
    </message>
    <message>
        <source>Share of the objects</source>
        <translation>Anteil der Objekte</translation>
    </message>
    <message>
        <source>How many of the objects the crop keeps for sure, as a share; which ones is drawn, at least one. Default: 0.3 to 0.7.</source>
        <translation>Wie viele der Objekte der Ausschnitt sicher behält, als Anteil; welche, wird gezogen, mindestens eines. Vorgabe: 0.3 bis 0.7.</translation>
    </message>
    <message>
        <source>May cut the object by</source>
        <translation>Darf das Objekt beschneiden um</translation>
    </message>
    <message>
        <source>Share of the chosen object&apos;s sides that the crop may cut away. 0 keeps it whole, 1 may only touch it. Default: 0.</source>
        <translation>Anteil der Seiten des gewählten Objekts, den der Ausschnitt wegnehmen darf. 0 hält es ganz, 1 darf es nur berühren. Vorgabe: 0.</translation>
    </message>
    <message>
        <source>Not these classes</source>
        <translation>Diese Klassen nicht</translation>
    </message>
    <message>
        <source>Classes whose objects do not count, by name or number, separated by commas. Default: none.</source>
        <translation>Klassen, deren Objekte nicht zählen, nach Name oder Nummer, durch Kommas getrennt. Vorgabe: keine.</translation>
    </message>
    <message>
        <source>Shift up and down</source>
        <translation>Auf und ab schieben</translation>
    </message>
    <message>
        <source>How far the upper and lower edge may lie from the object&apos;s, as a share of its height. Default: 0.</source>
        <translation>Wie weit die obere und untere Kante von der des Objekts liegen dürfen, als Anteil seiner Höhe. Vorgabe: 0.</translation>
    </message>
    <message>
        <source>Shift to the sides</source>
        <translation>Zu den Seiten schieben</translation>
    </message>
    <message>
        <source>How far the left and right edge may lie from the object&apos;s, as a share of its width. Default: 0.3.</source>
        <translation>Wie weit die linke und rechte Kante von der des Objekts liegen dürfen, als Anteil seiner Breite. Vorgabe: 0.3.</translation>
    </message>
    <message>
        <source>Crop around some boxes</source>
        <translation>Ausschnitt um einige Rahmen</translation>
    </message>
    <message>
        <source>Cuts out a random window that keeps some of the boxes; for crowded images.</source>
        <translation>Schneidet ein zufälliges Fenster aus, das einige der Rahmen behält; für volle Bilder.</translation>
    </message>
    <message>
        <source>Random crop with an object</source>
        <translation>Zufälliger Ausschnitt mit einem Objekt</translation>
    </message>
    <message>
        <source>Cuts out a window of fixed size that shows at least one object.</source>
        <translation>Schneidet ein Fenster fester Größe aus, das mindestens ein Objekt zeigt.</translation>
    </message>
    <message>
        <source>Random crop where objects are</source>
        <translation>Zufälliger Ausschnitt, wo Objekte sind</translation>
    </message>
    <message>
        <source>Cuts out a window of fixed size around a random point on an object, which may be cut.</source>
        <translation>Schneidet ein Fenster fester Größe um einen zufälligen Punkt auf einem Objekt aus, das angeschnitten werden darf.</translation>
    </message>
    <message>
        <source>Crop to one object</source>
        <translation>Ausschnitt um ein Objekt</translation>
    </message>
    <message>
        <source>Cuts out one object with more or less around it.</source>
        <translation>Schneidet ein Objekt mit mehr oder weniger Umgebung aus.</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Linke Kante</translation>
    </message>
    <message>
        <source>First column that is kept, in pixels. Default: 0.</source>
        <translation>Erste Spalte, die bleibt, in Pixeln. Vorgabe: 0.</translation>
    </message>
    <message>
        <source>Top edge</source>
        <translation>Obere Kante</translation>
    </message>
    <message>
        <source>First row that is kept, in pixels. Default: 0.</source>
        <translation>Erste Zeile, die bleibt, in Pixeln. Vorgabe: 0.</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>Rechte Kante</translation>
    </message>
    <message>
        <source>First column that is cut away again, in pixels. Default: 1024.</source>
        <translation>Erste Spalte, die wieder weggeschnitten wird, in Pixeln. Vorgabe: 1024.</translation>
    </message>
    <message>
        <source>Bottom edge</source>
        <translation>Untere Kante</translation>
    </message>
    <message>
        <source>First row that is cut away again, in pixels. Default: 1024.</source>
        <translation>Erste Zeile, die wieder weggeschnitten wird, in Pixeln. Vorgabe: 1024.</translation>
    </message>
    <message>
        <source>Crop height</source>
        <translation>Ausschnitthöhe</translation>
    </message>
    <message>
        <source>Height of the window before it is resized, in pixels; at most that of the image. Default: 256 to 512.</source>
        <translation>Höhe des Fensters vor der Größenänderung, in Pixeln; höchstens die des Bildes. Vorgabe: 256 bis 512.</translation>
    </message>
    <message>
        <source>Shape of the window before it is resized: 1 is square, 2 twice as wide as high. Default: 1.</source>
        <translation>Form des Fensters vor dem Skalieren: 1 ist quadratisch, 2 doppelt so breit wie hoch. Vorgabe: 1.</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>What each side gains (above 0) or loses (below 0), in pixels. Default: 0 to 0, then the share below is used.</source>
        <translation>Was jede Seite gewinnt (über 0) oder verliert (unter 0), in Pixeln. Vorgabe: 0 bis 0, dann gilt der Anteil darunter.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>What each side gains (above 0) or loses (below 0), as a share of the image: 0.1 is a tenth. Default: -0.1 to 0.1.</source>
        <translation>Was jede Seite gewinnt (über 0) oder verliert (unter 0), als Anteil des Bildes: 0.1 ist ein Zehntel. Vorgabe: -0.1 bis 0.1.</translation>
    </message>
    <message>
        <source>On: the result is stretched to the size of the image. Default: on.</source>
        <translation>An: das Ergebnis wird auf die Größe des Bildes gestreckt. Vorgabe: an.</translation>
    </message>
    <message>
        <source>Each side by itself</source>
        <translation>Jede Seite einzeln</translation>
    </message>
    <message>
        <source>On: every side draws its own value. Off: all four have the same. Default: on.</source>
        <translation>An: jede Seite zieht ihren eigenen Wert. Aus: alle vier haben denselben. Vorgabe: an.</translation>
    </message>
    <message>
        <source>Most that is cut from this side, as a share of the image; how much is drawn. Default: 0.1.</source>
        <translation>So viel wird von dieser Seite höchstens abgeschnitten, als Anteil des Bildes; wie viel, wird gezogen. Vorgabe: 0.1.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Unten</translation>
    </message>
    <message>
        <source>Crop to a region</source>
        <translation>Auf einen Bereich zuschneiden</translation>
    </message>
    <message>
        <source>Cuts the same region out of every image, for instance what a camera never shows.</source>
        <translation>Schneidet aus jedem Bild denselben Bereich aus, etwa um wegzulassen, was eine Kamera nie zeigt.</translation>
    </message>
    <message>
        <source>Random crop by height</source>
        <translation>Zufälliger Ausschnitt nach Höhe</translation>
    </message>
    <message>
        <source>Cuts out a window whose height in pixels is drawn, and resizes it.</source>
        <translation>Schneidet ein Fenster aus, dessen Höhe in Pixeln gezogen wird, und skaliert es.</translation>
    </message>
    <message>
        <source>Crop or pad the sides</source>
        <translation>Seiten beschneiden oder auffüllen</translation>
    </message>
    <message>
        <source>Each side loses a strip or gets a border.</source>
        <translation>Jede Seite verliert einen Streifen oder bekommt einen Rand.</translation>
    </message>
    <message>
        <source>Crop the borders</source>
        <translation>Ränder beschneiden</translation>
    </message>
    <message>
        <source>Cuts a strip of random width from every side.</source>
        <translation>Schneidet von jeder Seite einen Streifen zufälliger Breite ab.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Fisheye</source>
        <translation>Fischauge</translation>
    </message>
    <message>
        <source>Bright parts grow</source>
        <translation>Helle Teile wachsen</translation>
    </message>
    <message>
        <source>Dark parts grow</source>
        <translation>Dunkle Teile wachsen</translation>
    </message>
    <message>
        <source>How far things move: the noise is multiplied by it before it counts as pixels. With a smoothness of 50, 1 is not to be seen and 300 is mild. What would fold the image is weakened. Default: 1.</source>
        <translation>Wie weit sich Dinge bewegen: das Rauschen wird damit multipliziert, bevor es als Pixel zählt. Bei einer Glätte von 50 ist 1 nicht zu sehen und 300 mild. Was das Bild falten würde, wird abgeschwächt. Vorgabe: 1.</translation>
    </message>
    <message>
        <source>Smoothness</source>
        <translation>Glätte</translation>
    </message>
    <message>
        <source>Size of the waves in pixels. Larger bends wider and less. Default: 50.</source>
        <translation>Größe der Wellen in Pixeln. Größer biegt breiter und weniger. Vorgabe: 50.</translation>
    </message>
    <message>
        <source>Short window</source>
        <translation>Kurzes Fenster</translation>
    </message>
    <message>
        <source>On: the noise is smoothed over 17 pixels only, whatever the smoothness. Default: off.</source>
        <translation>An: das Rauschen wird nur über 17 Pixel geglättet, gleich welche Glätte. Vorgabe: aus.</translation>
    </message>
    <message>
        <source>Same across and down</source>
        <translation>Waagrecht und senkrecht gleich</translation>
    </message>
    <message>
        <source>On: things move along one diagonal only. Default: off.</source>
        <translation>An: Dinge bewegen sich nur entlang einer Diagonale. Vorgabe: aus.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>What is smoothed: normal noise, of which the largest value is made 1, or even noise from -1 to 1, which moves more. Default: normal.</source>
        <translation>Was geglättet wird: normalverteiltes Rauschen, dessen größter Wert zu 1 gemacht wird, oder gleichverteiltes von -1 bis 1, das mehr bewegt. Vorgabe: normal.</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>Cells of the grid in each direction. More cells bend more often. Default: 5.</source>
        <translation>Zellen des Gitters in jeder Richtung. Mehr Zellen biegen öfter. Vorgabe: 5.</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Streckung</translation>
    </message>
    <message>
        <source>How much a cell shows more (positive) or less (negative) than its own part, as a share of it. Default: -0.3 to 0.3.</source>
        <translation>Wie viel mehr (positiv) oder weniger (negativ) eine Zelle zeigt als ihren eigenen Teil, als Anteil davon. Vorgabe: -0.3 bis 0.3.</translation>
    </message>
    <message>
        <source>Keep all in frame</source>
        <translation>Alles im Bild behalten</translation>
    </message>
    <message>
        <source>On: the whole image stays in the frame. Off: it may be cut or leave a border at the right and at the bottom. Default: on.</source>
        <translation>An: das ganze Bild bleibt im Bildfeld. Aus: es kann abgeschnitten werden oder rechts und unten einen Rand lassen. Vorgabe: an.</translation>
    </message>
    <message>
        <source>Bend</source>
        <translation>Biegung</translation>
    </message>
    <message>
        <source>How much straight lines bend: positive shrinks the corners inwards (barrel), negative pulls them out (pincushion). Default: -0.05 to 0.05.</source>
        <translation>Wie stark sich gerade Linien biegen: positiv zieht die Ecken nach innen (Tonne), negativ zieht sie hinaus (Kissen). Vorgabe: -0.05 bis 0.05.</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objektiv</translation>
    </message>
    <message>
        <source>Camera follows the usual calibration formula, fisheye bends evenly in all directions. Default: camera.</source>
        <translation>Kamera folgt der üblichen Kalibrierformel, Fischauge biegt in alle Richtungen gleichmäßig. Vorgabe: Kamera.</translation>
    </message>
    <message>
        <source>How far the points of the grid move: three times the spread of a normal draw, as a share of the shorter side. Default: 0.03 to 0.05.</source>
        <translation>Wie weit sich die Punkte des Gitters bewegen: dreimal die Streuung einer Normalverteilung, als Anteil der kürzeren Seite. Vorgabe: 0.03 bis 0.05.</translation>
    </message>
    <message>
        <source>Rows of points</source>
        <translation>Zeilen von Punkten</translation>
    </message>
    <message>
        <source>Points of the grid from top to bottom; more bend more often. Default: 4 to 4.</source>
        <translation>Punkte des Gitters von oben nach unten; mehr biegen öfter. Vorgabe: 4 bis 4.</translation>
    </message>
    <message>
        <source>Columns of points</source>
        <translation>Spalten von Punkten</translation>
    </message>
    <message>
        <source>Points of the grid from left to right; more bend more often. Default: 4 to 4.</source>
        <translation>Punkte des Gitters von links nach rechts; mehr biegen öfter. Vorgabe: 4 bis 4.</translation>
    </message>
    <message>
        <source>Strength in pixels</source>
        <translation>Stärke in Pixeln</translation>
    </message>
    <message>
        <source>On: the strength is in pixels instead of a share of the side. Default: off.</source>
        <translation>An: die Stärke ist in Pixeln statt als Anteil der Seite. Vorgabe: aus.</translation>
    </message>
    <message>
        <source>How far the points move: ten times the spread of a normal draw, as a share of the sides. Default: 0.2 to 0.4.</source>
        <translation>Wie weit sich die Punkte bewegen: zehnmal die Streuung einer Normalverteilung, als Anteil der Seiten. Vorgabe: 0.2 bis 0.4.</translation>
    </message>
    <message>
        <source>Points per side</source>
        <translation>Punkte je Seite</translation>
    </message>
    <message>
        <source>Points that are moved, in each direction; more bend in smaller places. Default: 4.</source>
        <translation>Punkte, die bewegt werden, in jeder Richtung; mehr biegen an kleineren Stellen. Vorgabe: 4.</translation>
    </message>
    <message>
        <source>Cells across</source>
        <translation>Zellen waagrecht</translation>
    </message>
    <message>
        <source>Cells of the grid from left to right. Default: 4.</source>
        <translation>Zellen des Gitters von links nach rechts. Vorgabe: 4.</translation>
    </message>
    <message>
        <source>Cells down</source>
        <translation>Zellen senkrecht</translation>
    </message>
    <message>
        <source>Cells of the grid from top to bottom. Default: 4.</source>
        <translation>Zellen des Gitters von oben nach unten. Vorgabe: 4.</translation>
    </message>
    <message>
        <source>How far the inner points of the grid move at most, in pixels. What would fold the image is weakened. Default: 10.</source>
        <translation>Wie weit sich die inneren Punkte des Gitters höchstens bewegen, in Pixeln. Was das Bild falten würde, wird abgeschwächt. Vorgabe: 10.</translation>
    </message>
    <message>
        <source>Rows of tiles. Default: 3.</source>
        <translation>Zeilen von Kacheln. Vorgabe: 3.</translation>
    </message>
    <message>
        <source>Columns of tiles. Default: 3.</source>
        <translation>Spalten von Kacheln. Vorgabe: 3.</translation>
    </message>
    <message>
        <source>Brush width</source>
        <translation>Pinselbreite</translation>
    </message>
    <message>
        <source>Width of the round brush in pixels; larger grows more. Default: 2.</source>
        <translation>Breite des runden Pinsels in Pixeln; größer lässt mehr wachsen. Vorgabe: 2.</translation>
    </message>
    <message>
        <source>Brush height</source>
        <translation>Pinselhöhe</translation>
    </message>
    <message>
        <source>Height of the round brush in pixels; larger grows more. Default: 3.</source>
        <translation>Höhe des runden Pinsels in Pixeln; größer lässt mehr wachsen. Vorgabe: 3.</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Which parts grow. Default: bright ones.</source>
        <translation>Welche Teile wachsen. Vorgabe: helle.</translation>
    </message>
    <message>
        <source>Height of the waves</source>
        <translation>Höhe der Wellen</translation>
    </message>
    <message>
        <source>How far all waves together can move things, as a share of the shorter side. What would fold the image is weakened. Default: 0.01 to 0.05.</source>
        <translation>Wie weit alle Wellen zusammen Dinge bewegen können, als Anteil der kürzeren Seite. Was das Bild falten würde, wird abgeschwächt. Vorgabe: 0.01 bis 0.05.</translation>
    </message>
    <message>
        <source>Length of the waves</source>
        <translation>Länge der Wellen</translation>
    </message>
    <message>
        <source>From crest to crest, as a share of the shorter side; at least 4 pixels. Default: 0.05 to 0.2.</source>
        <translation>Von Kamm zu Kamm, als Anteil der kürzeren Seite; mindestens 4 Pixel. Vorgabe: 0.05 bis 0.2.</translation>
    </message>
    <message>
        <source>Number of waves</source>
        <translation>Zahl der Wellen</translation>
    </message>
    <message>
        <source>Waves that run over each other, each in a direction of its own. Default: 3 to 7.</source>
        <translation>Wellen, die übereinander laufen, jede in ihrer eigenen Richtung. Vorgabe: 3 bis 7.</translation>
    </message>
    <message>
        <source>How far away the neighbour may lie that a pixel shows, in pixels. Default: 2.</source>
        <translation>Wie weit der Nachbar entfernt sein darf, den ein Pixel zeigt, in Pixeln. Vorgabe: 2.</translation>
    </message>
    <message>
        <source>Elastic</source>
        <translation>Elastisch</translation>
    </message>
    <message>
        <source>Bends the image like a printed rubber sheet. For cells, tissue, handwriting.</source>
        <translation>Biegt das Bild wie eine bedruckte Gummihaut. Für Zellen, Gewebe, Handschrift.</translation>
    </message>
    <message>
        <source>Grid distortion</source>
        <translation>Gitterverzerrung</translation>
    </message>
    <message>
        <source>Stretches and squeezes rows and columns of a grid.</source>
        <translation>Streckt und staucht Zeilen und Spalten eines Gitters.</translation>
    </message>
    <message>
        <source>Lens distortion</source>
        <translation>Objektivverzerrung</translation>
    </message>
    <message>
        <source>Bends straight lines as a lens does.</source>
        <translation>Biegt gerade Linien, wie ein Objektiv es tut.</translation>
    </message>
    <message>
        <source>Moved grid points</source>
        <translation>Bewegte Gitterpunkte</translation>
    </message>
    <message>
        <source>Moves the points of a grid; triangles between them follow.</source>
        <translation>Bewegt die Punkte eines Gitters; die Dreiecke dazwischen folgen.</translation>
    </message>
    <message>
        <source>Thin plate</source>
        <translation>Dünne Platte</translation>
    </message>
    <message>
        <source>Bends the image smoothly, like a metal sheet pushed at a few points.</source>
        <translation>Biegt das Bild sanft, wie ein Blech, das an wenigen Punkten gedrückt wird.</translation>
    </message>
    <message>
        <source>Elastic grid</source>
        <translation>Elastisches Gitter</translation>
    </message>
    <message>
        <source>Moves the inner points of a grid; the edge of the image stays.</source>
        <translation>Bewegt die inneren Punkte eines Gitters; die Kante des Bildes bleibt.</translation>
    </message>
    <message>
        <source>Shuffle tiles</source>
        <translation>Kacheln mischen</translation>
    </message>
    <message>
        <source>Cuts the image into tiles and mixes them; a box that is cut becomes one per part.</source>
        <translation>Zerschneidet das Bild in Kacheln und mischt sie; aus einem zerschnittenen Rahmen wird je Teil einer.</translation>
    </message>
    <message>
        <source>Grow bright or dark parts</source>
        <translation>Helle oder dunkle Teile wachsen lassen</translation>
    </message>
    <message>
        <source>Thickens or thins strokes and spots. Boxes stay as they are.</source>
        <translation>Macht Striche und Flecken dicker oder dünner. Rahmen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Wasser</translation>
    </message>
    <message>
        <source>As if seen through moving water.</source>
        <translation>Wie durch bewegtes Wasser gesehen.</translation>
    </message>
    <message>
        <source>Every pixel shows one nearby. Boxes stay as they are.</source>
        <translation>Jedes Pixel zeigt eines in der Nähe. Rahmen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Hole height, pixels</source>
        <translation>Lochhöhe, Pixel</translation>
    </message>
    <message>
        <source>Height of a hole in pixels. Where it and the width below are above 0, both are used instead of the shares. Default: 0 to 0.</source>
        <translation>Höhe eines Lochs in Pixeln. Wo sie und die Breite darunter über 0 liegen, gelten beide anstelle der Anteile. Vorgabe: 0 bis 0.</translation>
    </message>
    <message>
        <source>Hole width, pixels</source>
        <translation>Lochbreite, Pixel</translation>
    </message>
    <message>
        <source>Width of a hole in pixels; see the height. Default: 0 to 0.</source>
        <translation>Breite eines Lochs in Pixeln; siehe die Höhe. Vorgabe: 0 bis 0.</translation>
    </message>
    <message>
        <source>Area of the hole as a share of the image&apos;s. Default: 0.02 to 0.33.</source>
        <translation>Fläche des Lochs als Anteil der Bildfläche. Vorgabe: 0.02 bis 0.33.</translation>
    </message>
    <message>
        <source>Shape of the hole: 1 is square, 2 twice as wide as high. Default: 0.3 to 3.3.</source>
        <translation>Form des Lochs: 1 ist quadratisch, 2 doppelt so breit wie hoch. Vorgabe: 0.3 bis 3.3.</translation>
    </message>
    <message>
        <source>Hole size</source>
        <translation>Lochgröße</translation>
    </message>
    <message>
        <source>Side of a hole as a share of its cell&apos;s side. Default: 0.5.</source>
        <translation>Seite eines Lochs als Anteil der Seite seiner Zelle. Vorgabe: 0.5.</translation>
    </message>
    <message>
        <source>Holes anywhere</source>
        <translation>Löcher an beliebiger Stelle</translation>
    </message>
    <message>
        <source>On: each hole lies anywhere in its cell. Off: all lie where the two shifts say. Default: on.</source>
        <translation>An: jedes Loch liegt irgendwo in seiner Zelle. Aus: alle liegen, wo die beiden Verschiebungen es sagen. Vorgabe: an.</translation>
    </message>
    <message>
        <source>Cell size</source>
        <translation>Zellengröße</translation>
    </message>
    <message>
        <source>Side of a cell in pixels; 0 takes ten cells in each direction. Default: 0 to 0.</source>
        <translation>Seite einer Zelle in Pixeln; 0 nimmt zehn Zellen in jeder Richtung. Vorgabe: 0 bis 0.</translation>
    </message>
    <message>
        <source>Holes down</source>
        <translation>Löcher senkrecht</translation>
    </message>
    <message>
        <source>Number of holes from top to bottom; used instead of the cell size where both numbers are above 0. Default: 0.</source>
        <translation>Zahl der Löcher von oben nach unten; gilt anstelle der Zellengröße, wo beide Zahlen über 0 liegen. Vorgabe: 0.</translation>
    </message>
    <message>
        <source>Holes across</source>
        <translation>Löcher waagrecht</translation>
    </message>
    <message>
        <source>Number of holes from left to right; see above. Default: 0.</source>
        <translation>Zahl der Löcher von links nach rechts; siehe oben. Vorgabe: 0.</translation>
    </message>
    <message>
        <source>Pixels between the left edge of a cell and its hole where holes do not lie anywhere. Default: 0.</source>
        <translation>Pixel zwischen der linken Kante einer Zelle und ihrem Loch, wo Löcher nicht an beliebiger Stelle liegen. Vorgabe: 0.</translation>
    </message>
    <message>
        <source>Pixels between the upper edge of a cell and its hole where holes do not lie anywhere. Default: 0.</source>
        <translation>Pixel zwischen der oberen Kante einer Zelle und ihrem Loch, wo Löcher nicht irgendwo liegen. Vorgabe: 0.</translation>
    </message>
    <message>
        <source>Upright stripes</source>
        <translation>Senkrechte Streifen</translation>
    </message>
    <message>
        <source>How many stripes from top to bottom. Default: 0 to 0.</source>
        <translation>Wie viele Streifen von oben nach unten. Vorgabe: 0 bis 0.</translation>
    </message>
    <message>
        <source>Level stripes</source>
        <translation>Waagrechte Streifen</translation>
    </message>
    <message>
        <source>How many stripes from left to right. Default: 0 to 0.</source>
        <translation>Wie viele Streifen von links nach rechts. Vorgabe: 0 bis 0.</translation>
    </message>
    <message>
        <source>Width of upright stripes</source>
        <translation>Breite senkrechter Streifen</translation>
    </message>
    <message>
        <source>In pixels. Default: 0 to 0.</source>
        <translation>In Pixeln. Vorgabe: 0 bis 0.</translation>
    </message>
    <message>
        <source>Height of level stripes</source>
        <translation>Höhe waagrechter Streifen</translation>
    </message>
    <message>
        <source>How many cells lie along the shorter side. Default: 3 to 7.</source>
        <translation>Wie viele Zellen entlang der kürzeren Seite liegen. Vorgabe: 3 bis 7.</translation>
    </message>
    <message>
        <source>Line width</source>
        <translation>Linienbreite</translation>
    </message>
    <message>
        <source>Width of a line as a share of a cell; wide lines hide most of every object. Default: 0.2 to 0.5.</source>
        <translation>Breite einer Linie als Anteil einer Zelle; breite Linien verdecken das meiste von jedem Objekt. Vorgabe: 0.2 bis 0.5.</translation>
    </message>
    <message>
        <source>Rotate the grid</source>
        <translation>Gitter drehen</translation>
    </message>
    <message>
        <source>Angle of the grid in radians: 0.79 is 45 degrees. Default: 0 to 0.</source>
        <translation>Winkel des Gitters im Bogenmaß: 0.79 sind 45 Grad. Vorgabe: 0 bis 0.</translation>
    </message>
    <message>
        <source>Random erasing</source>
        <translation>Zufälliges Löschen</translation>
    </message>
    <message>
        <source>Paints one rectangle over the image.</source>
        <translation>Übermalt das Bild mit einem Rechteck.</translation>
    </message>
    <message>
        <source>Grid of holes</source>
        <translation>Gitter aus Löchern</translation>
    </message>
    <message>
        <source>Paints a rectangle in every cell of a grid.</source>
        <translation>Malt in jede Zelle eines Gitters ein Rechteck.</translation>
    </message>
    <message>
        <source>Grid of lines</source>
        <translation>Gitter aus Linien</translation>
    </message>
    <message>
        <source>Paints the lines of a grid over the image.</source>
        <translation>Malt die Linien eines Gitters über das Bild.</translation>
    </message>
    <message>
        <source>Stripes</source>
        <translation>Streifen</translation>
    </message>
    <message>
        <source>Paints stripes from edge to edge.</source>
        <translation>Malt Streifen von Kante zu Kante.</translation>
    </message>
    <message>
        <source>Any flip or quarter turn</source>
        <translation>Beliebige Spiegelung oder Vierteldrehung</translation>
    </message>
    <message>
        <source>One of the eight flips and quarter turns, pixel for pixel; for views from above, where no side is up.</source>
        <translation>Eine der acht Spiegelungen und Vierteldrehungen, Pixel für Pixel; für Ansichten von oben, bei denen keine Seite oben ist.</translation>
    </message>
    <message>
        <source>How many rectangles are painted over each object. Default: 1 to 1.</source>
        <translation>Wie viele Rechtecke über jedes Objekt gemalt werden. Vorgabe: 1 bis 1.</translation>
    </message>
    <message>
        <source>Height of a hole as a share of the object&apos;s height. Default: 0.1 to 0.1.</source>
        <translation>Höhe eines Lochs als Anteil der Objekthöhe. Vorgabe: 0.1 bis 0.1.</translation>
    </message>
    <message>
        <source>Width of a hole as a share of the object&apos;s width. Default: 0.1 to 0.1.</source>
        <translation>Breite eines Lochs als Anteil der Objektbreite. Vorgabe: 0.1 bis 0.1.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Classes whose objects get holes, by name or number, separated by commas. Default: none named, then all do.</source>
        <translation>Klassen, deren Objekte Löcher bekommen, nach Name oder Nummer, durch Kommas getrennt. Vorgabe: keine genannt, dann alle.</translation>
    </message>
    <message>
        <source>Protected classes</source>
        <translation>Geschützte Klassen</translation>
    </message>
    <message>
        <source>Classes whose objects no hole touches, by name or number, separated by commas. Default: none named, then all are.</source>
        <translation>Klassen, deren Objekte kein Loch berührt, nach Name oder Nummer, durch Kommas getrennt. Vorgabe: keine genannt, dann alle.</translation>
    </message>
    <message>
        <source>Clearance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Room around protected objects that stays free too, as a share of their own size. Default: 0.</source>
        <translation>Platz um geschützte Objekte, der auch frei bleibt, als Anteil ihrer eigenen Größe. Vorgabe: 0.</translation>
    </message>
    <message>
        <source>How many rectangles are painted over; one that finds no free place is left out. Default: 1 to 1.</source>
        <translation>Wie viele Rechtecke übermalt werden; eines, das keinen freien Platz findet, entfällt. Vorgabe: 1 bis 1.</translation>
    </message>
    <message>
        <source>Height of a hole as a share of the image&apos;s height. Default: 0.05 to 0.2.</source>
        <translation>Höhe eines Lochs als Anteil der Bildhöhe. Vorgabe: 0.05 bis 0.2.</translation>
    </message>
    <message>
        <source>Width of a hole as a share of the image&apos;s width. Default: 0.05 to 0.2.</source>
        <translation>Breite eines Lochs als Anteil der Bildbreite. Vorgabe: 0.05 bis 0.2.</translation>
    </message>
    <message>
        <source>Plain grey</source>
        <translation>Einheitliches Grau</translation>
    </message>
    <message>
        <source>Surroundings (Telea)</source>
        <translation>Umgebung (Telea)</translation>
    </message>
    <message>
        <source>Surroundings (Navier-Stokes)</source>
        <translation>Umgebung (Navier-Stokes)</translation>
    </message>
    <message>
        <source>How many objects are painted over, at most all. Default: 1 to 1.</source>
        <translation>Wie viele Objekte übermalt werden, höchstens alle. Vorgabe: 1 bis 1.</translation>
    </message>
    <message>
        <source>What is seen in place of the object. Default: plain grey.</source>
        <translation>Was anstelle des Objekts zu sehen ist. Vorgabe: einheitliches Grau.</translation>
    </message>
    <message>
        <source>Grey level</source>
        <translation>Grauwert</translation>
    </message>
    <message>
        <source>Of a plain fill: 0 is black, 255 white. Default: 0.</source>
        <translation>Einer einfarbigen Füllung: 0 ist Schwarz, 255 Weiß. Vorgabe: 0.</translation>
    </message>
    <message>
        <source>Share of the pixels</source>
        <translation>Anteil der Pixel</translation>
    </message>
    <message>
        <source>How many pixels are lost: 0.01 is one in a hundred. Default: 0.01.</source>
        <translation>Wie viele Pixel verloren gehen: 0.01 ist eines von hundert. Vorgabe: 0.01.</translation>
    </message>
    <message>
        <source>On: every channel loses its own pixels. Off: whole pixels are lost. Default: off.</source>
        <translation>An: jeder Kanal verliert seine eigenen Pixel. Aus: ganze Pixel gehen verloren. Vorgabe: aus.</translation>
    </message>
    <message>
        <source>What a lost pixel shows. Default: plain colour.</source>
        <translation>Was ein verlorenes Pixel zeigt. Vorgabe: einfarbig.</translation>
    </message>
    <message>
        <source>Colour of lost pixels. Default: black.</source>
        <translation>Farbe verlorener Pixel. Vorgabe: Schwarz.</translation>
    </message>
    <message>
        <source>Holes in objects</source>
        <translation>Löcher in Objekten</translation>
    </message>
    <message>
        <source>Paints rectangles over objects, of some classes if you like.</source>
        <translation>Übermalt Objekte mit Rechtecken, auf Wunsch nur die mancher Klassen.</translation>
    </message>
    <message>
        <source>Holes beside objects</source>
        <translation>Löcher neben Objekten</translation>
    </message>
    <message>
        <source>Paints rectangles over the image where they cover no protected object.</source>
        <translation>Übermalt das Bild mit Rechtecken, wo sie kein geschütztes Objekt verdecken.</translation>
    </message>
    <message>
        <source>Remove objects</source>
        <translation>Objekte entfernen</translation>
    </message>
    <message>
        <source>Paints over whole objects; their boxes go.</source>
        <translation>Übermalt ganze Objekte; ihre Rahmen entfallen.</translation>
    </message>
    <message>
        <source>Lost pixels</source>
        <translation>Verlorene Pixel</translation>
    </message>
    <message>
        <source>Single pixels go black, as with a faulty sensor.</source>
        <translation>Einzelne Pixel werden schwarz, wie bei einem fehlerhaften Sensor.</translation>
    </message>
    <message>
        <source>Height, instead</source>
        <translation>Höhe, stattdessen</translation>
    </message>
    <message>
        <source>Width, instead</source>
        <translation>Stattdessen Breite</translation>
    </message>
    <message>
        <source>Length in pixels that the result must not exceed on this side; used instead of the longer side where it is not 0. Default: 0.</source>
        <translation>Länge in Pixeln, die das Ergebnis auf dieser Seite nicht überschreiten darf; gilt anstelle der längeren Seite, wo sie nicht 0 ist. Vorgabe: 0.</translation>
    </message>
    <message>
        <source>Length in pixels that the result must reach on this side; used instead of the shorter side where it is not 0. Default: 0.</source>
        <translation>Länge in Pixeln, die das Ergebnis auf dieser Seite erreichen muss; gilt anstelle der kürzeren Seite, wo sie nicht 0 ist. Vorgabe: 0.</translation>
    </message>
    <message>
        <source>Added to the size 1 of the image: 0.1 is a tenth larger, -0.1 a tenth smaller. Default: -0.1 to 0.1.</source>
        <translation>Wird zur Größe 1 des Bildes addiert: 0.1 ist ein Zehntel größer, -0.1 ein Zehntel kleiner. Vorgabe: -0.1 bis 0.1.</translation>
    </message>
    <message>
        <source>Border on this side in pixels. Default: 0.</source>
        <translation>Rand auf dieser Seite in Pixeln. Vorgabe: 0.</translation>
    </message>
    <message>
        <source>Height a multiple of</source>
        <translation>Höhe ein Vielfaches von</translation>
    </message>
    <message>
        <source>The height grows to the next multiple of this, for instance 32; used instead of the least height where it is not 0. Default: 0.</source>
        <translation>Die Höhe wächst bis zum nächsten Vielfachen hiervon, etwa 32; gilt anstelle der Mindesthöhe, wo der Wert nicht 0 ist. Vorgabe: 0.</translation>
    </message>
    <message>
        <source>Width a multiple of</source>
        <translation>Breite ein Vielfaches von</translation>
    </message>
    <message>
        <source>The width grows to the next multiple of this, for instance 32; used instead of the least width where it is not 0. Default: 0.</source>
        <translation>Die Breite wächst bis zum nächsten Vielfachen hiervon, etwa 32; gilt anstelle der Mindestbreite, wo der Wert nicht 0 ist. Vorgabe: 0.</translation>
    </message>
    <message>
        <source>Random size</source>
        <translation>Zufällige Größe</translation>
    </message>
    <message>
        <source>Makes the image larger or smaller; proportions stay.</source>
        <translation>Macht das Bild größer oder kleiner; die Proportionen bleiben.</translation>
    </message>
    <message>
        <source>Letterbox</source>
        <translation>Letterbox</translation>
    </message>
    <message>
        <source>Fits the whole image into a fixed frame and fills the rest with a plain border.</source>
        <translation>Passt das ganze Bild in ein festes Bildfeld ein und füllt den Rest mit einem einfarbigen Rand.</translation>
    </message>
    <message>
        <source>Pad the sides</source>
        <translation>Seiten auffüllen</translation>
    </message>
    <message>
        <source>Adds a border of fixed width to each side.</source>
        <translation>Fügt an jeder Seite einen Rand fester Breite an.</translation>
    </message>
    <message>
        <source>What fills the space that opens at the edges. Mirrored and repeated borders can show objects a second time; the rules for boxes say what becomes of those. Default: plain colour.</source>
        <translation>Was den Platz füllt, der an den Kanten entsteht. Gespiegelte und wiederholte Ränder können Objekte ein zweites Mal zeigen; die Rahmenregeln sagen, was aus diesen wird. Vorgabe: einfarbig.</translation>
    </message>
    <message>
        <source>Fit the frame</source>
        <translation>Ins Bildfeld einpassen</translation>
    </message>
    <message>
        <source>On: the frame grows or shrinks so that it shows the whole moved image. Off: what leaves the frame is cut. Default: off.</source>
        <translation>An: das Bildfeld wächst oder schrumpft, sodass es das ganze bewegte Bild zeigt. Aus: was das Bildfeld verlässt, wird abgeschnitten. Vorgabe: aus.</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>As sampled</source>
        <translation>Wie gezogen</translation>
    </message>
    <message>
        <source>Average joins all pixels that fall into one; as sampled takes single pixels, and small things may vanish or flicker. Default: average.</source>
        <translation>Mittel fasst alle Pixel zusammen, die in eines fallen; wie abgetastet nimmt einzelne Pixel, und Kleines kann verschwinden oder flimmern. Vorgabe: Mittel.</translation>
    </message>
    <message>
        <source>Where a smaller image lies in the padded frame. Default: centre.</source>
        <translation>Wo ein kleineres Bild im aufgefüllten Bildfeld liegt. Vorgabe: Mitte.</translation>
    </message>
    <message>
        <source>Max aspect</source>
        <translation>Größtes Seitenverhältnis</translation>
    </message>
    <message>
        <source>Boxes with a longer side of more than this many times the shorter one are dropped. 0: any shape.</source>
        <translation>Rahmen, deren längere Seite mehr als so viele Male die kürzere misst, entfallen. 0: jede Form.</translation>
    </message>
    <message>
        <source>Get a box</source>
        <translation>Bekommen einen Rahmen</translation>
    </message>
    <message>
        <source>Painted over</source>
        <translation>Übermalt</translation>
    </message>
    <message>
        <source>Plain border</source>
        <translation>Einfarbiger Rand</translation>
    </message>
    <message>
        <source>What becomes of objects that mirrored and repeated borders show again: each gets a box of its own, they are painted over with the border colour, or such borders become plain.</source>
        <translation>Was aus Objekten wird, die gespiegelte und wiederholte Ränder noch einmal zeigen: jedes bekommt einen eigenen Rahmen, sie werden mit der Randfarbe übermalt, oder solche Ränder werden einfarbig.</translation>
    </message>
    <message>
        <source>As Albumentations</source>
        <translation>Wie Albumentations</translation>
    </message>
    <message>
        <source>Boxes are boxed again, cut and filtered after every step, as Albumentations does: to match a training script. Boxes then grow with every turn. Off: once, at the end, against the original object.</source>
        <translation>Rahmen werden nach jedem Schritt neu gebildet, abgeschnitten und gefiltert, wie Albumentations es tut: um einem Trainingsskript zu gleichen. Rahmen wachsen dann mit jeder Drehung. Aus: einmal, am Ende, am ursprünglichen Objekt gemessen.</translation>
    </message>
    <message>
        <source>A folder of images, with all folders in it, or image files separated by commas. One of them is drawn for each copy.</source>
        <translation>Ein Ordner mit Bildern, samt allen Ordnern darin, oder Bilddateien, durch Kommas getrennt. Für jede Kopie wird eines gezogen.</translation>
    </message>
    <message>
        <source>How much of the matched image is blended in. 0 leaves the image as it is, 1 takes the histogram of the reference. Default: 0.5 to 1.</source>
        <translation>Wie viel vom angeglichenen Bild eingemischt wird. 0 lässt das Bild, wie es ist, 1 nimmt das Histogramm der Referenz. Vorgabe: 0.5 bis 1.</translation>
    </message>
    <message>
        <source>Coarseness</source>
        <translation>Grobheit</translation>
    </message>
    <message>
        <source>Up to which share of the shorter side the frequencies are taken from the reference. Larger values take finer structures, too, and leave ripples. Default: 0 to 0.1.</source>
        <translation>Bis zu welchem Anteil der kürzeren Seite die Frequenzen aus der Referenz kommen. Größere Werte nehmen auch feinere Strukturen und hinterlassen Wellen. Vorgabe: 0 bis 0.1.</translation>
    </message>
    <message>
        <source>Directions of the colours (PCA)</source>
        <translation>Richtungen der Farben (PCA)</translation>
    </message>
    <message>
        <source>Mean and spread of each channel</source>
        <translation>Mittelwert und Streuung jedes Kanals</translation>
    </message>
    <message>
        <source>Darkest and brightest of each channel</source>
        <translation>Dunkelster und hellster Wert jedes Kanals</translation>
    </message>
    <message>
        <source>How much of the adapted image is blended in. 0 leaves the image as it is, 1 takes the colours of the reference. Default: 0.25 to 1.</source>
        <translation>Wie viel vom angepassten Bild eingemischt wird. 0 lässt das Bild, wie es ist, 1 nimmt die Farben der Referenz. Vorgabe: 0.25 bis 1.</translation>
    </message>
    <message>
        <source>What is taken over</source>
        <translation>Was übernommen wird</translation>
    </message>
    <message>
        <source>PCA turns the colours into the directions in which the colours of the reference spread; the others stretch each channel by itself. Default: PCA.</source>
        <translation>PCA dreht die Farben in die Richtungen, in denen die Farben der Referenz streuen; die anderen strecken jeden Kanal für sich. Vorgabe: PCA.</translation>
    </message>
    <message>
        <source>Histogram of a reference</source>
        <translation>Histogramm einer Referenz</translation>
    </message>
    <message>
        <source>Brightness and contrast of each channel as in another image: of another camera or day.</source>
        <translation>Helligkeit und Kontrast jedes Kanals wie in einem anderen Bild: von anderer Kamera oder anderem Tag.</translation>
    </message>
    <message>
        <source>Coarse look of a reference (FDA)</source>
        <translation>Grobes Aussehen einer Referenz (FDA)</translation>
    </message>
    <message>
        <source>Light and large structures as in another image; what is to be seen stays.</source>
        <translation>Licht und große Strukturen wie in einem anderen Bild; was zu sehen ist, bleibt.</translation>
    </message>
    <message>
        <source>Colours of a reference</source>
        <translation>Farben einer Referenz</translation>
    </message>
    <message>
        <source>Mean and spread of the colours as in another image.</source>
        <translation>Mittelwert und Streuung der Farben wie in einem anderen Bild.</translation>
    </message>
    <message>
        <source>Reflections</source>
        <translation>Spiegelungen</translation>
    </message>
    <message>
        <source>Share of the image</source>
        <translation>Anteil des Bildes</translation>
    </message>
    <message>
        <source>Its own pixels</source>
        <translation>Eigene Pixel</translation>
    </message>
    <message>
        <source>Beside objects</source>
        <translation>Neben Objekten</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>A folder of pictures to lay on, with all folders in it, or image files separated by commas. Where a picture is transparent (PNG, WebP) the image stays to be seen. One is drawn each time.</source>
        <translation>Ein Ordner mit Bildern zum Auflegen, samt allen Ordnern darin, oder Bilddateien, durch Kommas getrennt. Wo ein aufgelegtes Bild durchsichtig ist (PNG, WebP), bleibt das Bild darunter zu sehen. Jedes Mal wird eines gezogen.</translation>
    </message>
    <message>
        <source>How many pictures are laid on an image. Default: 1 to 1.</source>
        <translation>Wie viele Bilder aufgelegt werden. Vorgabe: 1 bis 1.</translation>
    </message>
    <message>
        <source>How large a picture is shown. Its own pixels: as large as it is, made smaller where the image is. Its shape stays. Default: share of the image.</source>
        <translation>Wie groß ein aufgelegtes Bild erscheint. Eigene Pixel: so groß, wie es ist, verkleinert, wo das Bild darunter kleiner ist. Seine Form bleibt. Vorgabe: Anteil des Bildes.</translation>
    </message>
    <message>
        <source>Size as a share of the largest that fits into the image; larger pictures hide more. Default: 0.1 to 0.3.</source>
        <translation>Größe als Anteil der größten, die in das Bild passt; größere aufgelegte Bilder verdecken mehr. Vorgabe: 0.1 bis 0.3.</translation>
    </message>
    <message>
        <source>Anywhere: objects may be covered, and what is covered counts as hidden. Beside objects: no box is touched; a picture that finds no such place is left out. Default: anywhere.</source>
        <translation>Irgendwo: Objekte dürfen verdeckt werden, und was verdeckt ist, gilt als verborgen. Neben Objekten: kein Rahmen wird berührt; ein aufgelegtes Bild, das keinen solchen Platz findet, wird weggelassen. Vorgabe: irgendwo.</translation>
    </message>
    <message>
        <source>Pictures laid on</source>
        <translation>Aufgelegte Bilder</translation>
    </message>
    <message>
        <source>Lays stickers, logos, leaves or dirt from a folder on the image; objects below are covered.</source>
        <translation>Legt Aufkleber, Logos, Blätter oder Schmutz aus einem Ordner auf das Bild; Objekte darunter werden verdeckt.</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Referenzen</translation>
    </message>
</context>
<context>
    <name>Treatment</name>
    <message>
        <source>%1 images.</source>
        <translation>%1 Bilder.</translation>
    </message>
    <message>
        <source>%1 boxes, one in each of %2 images.</source>
        <translation>%1 Rahmen, je einer in %2 Bildern.</translation>
    </message>
    <message>
        <source>%1 boxes in %2 images, nearly always one per image.</source>
        <translation>%1 Rahmen in %2 Bildern, fast immer einer je Bild.</translation>
    </message>
    <message>
        <source>%1 boxes in %2 images.</source>
        <translation>%1 Rahmen in %2 Bildern.</translation>
    </message>
    <message>
        <source>%1 of its %2 images also hold %3, %4 for each of its own: repeating whole images cannot balance it. Balance shows how close it comes; images without %3 would help most.</source>
        <translation>%1 ihrer %2 Bilder halten auch %3, %4 für jeden eigenen: ganze Bilder zu wiederholen kann sie nicht ausgleichen. „Ausgleich“ zeigt, wie nah man kommt; Bilder ohne %3 hülfen am meisten.</translation>
    </message>
    <message>
        <source>About %1 augmented copies of each of its %2 images would bring it level.</source>
        <translation>Etwa %1 augmentierte Kopien jedes ihrer %2 Bilder brächten sie gleichauf.</translation>
    </message>
    <message>
        <source>Nothing to repeat: label or collect images of it.</source>
        <translation>Nichts zu wiederholen: beschriften oder sammeln Sie Bilder davon.</translation>
    </message>
    <message>
        <source>Copies do not help here: move or collect images for validation.</source>
        <translation>Kopien helfen hier nicht: verschieben oder sammeln Sie Bilder für die Validierung.</translation>
    </message>
    <message>
        <source>%1 distinct objects teach little however often they are repeated: collect more.</source>
        <translation>%1 verschiedene Objekte lehren wenig, so oft sie auch wiederholt werden: sammeln Sie mehr.</translation>
    </message>
    <message>
        <source>%1× fewer than %2</source>
        <translation>%1× weniger als %2</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>No class has any box</source>
        <translation>Keine Klasse hat einen Rahmen</translation>
    </message>
    <message>
        <source>No class has any image</source>
        <translation>Keine Klasse hat ein Bild</translation>
    </message>
    <message>
        <source>Largest class, boxes: %1</source>
        <translation>Größte Klasse, Rahmen: %1</translation>
    </message>
    <message>
        <source>Largest class, images: %1</source>
        <translation>Größte Klasse, Bilder: %1</translation>
    </message>
    <message>
        <source>%1 against %2 boxes of %3 = %4, at least %5</source>
        <translation>%1 gegen %2 Rahmen von %3 = %4, mindestens %5</translation>
    </message>
    <message>
        <source>%1 against %2 images of %3 = %4, at least %5</source>
        <translation>%1 gegen %2 Bilder von %3 = %4, mindestens %5</translation>
    </message>
    <message>
        <source>%1 against %2 boxes of %3 = %4, below %5</source>
        <translation>%1 gegen %2 Rahmen von %3 = %4, unter %5</translation>
    </message>
    <message>
        <source>%1 against %2 images of %3 = %4, below %5</source>
        <translation>%1 gegen %2 Bilder von %3 = %4, unter %5</translation>
    </message>
    <message>
        <source>Training boxes: %1, at least %2</source>
        <translation>Rahmen im Training: %1, mindestens %2</translation>
    </message>
    <message>
        <source>Training images: %1, at least %2</source>
        <translation>Bilder im Training: %1, mindestens %2</translation>
    </message>
    <message>
        <source>Training boxes: %1, fewer than %2</source>
        <translation>Rahmen im Training: %1, weniger als %2</translation>
    </message>
    <message>
        <source>Training images: %1, fewer than %2</source>
        <translation>Bilder im Training: %1, weniger als %2</translation>
    </message>
    <message>
        <source>No validation boxes: how well it is found cannot be measured</source>
        <translation>Keine Rahmen in der Validierung: wie gut sie gefunden wird, ist nicht messbar</translation>
    </message>
    <message>
        <source>No validation images: how well it is found cannot be measured</source>
        <translation>Keine Bilder in der Validierung: wie gut sie gefunden wird, ist nicht messbar</translation>
    </message>
    <message>
        <source>Validation boxes: %1, at least %2: a measured recall of 80 % stands for %3 to %4</source>
        <translation>Rahmen in der Validierung: %1, mindestens %2: ein gemessener Recall von 80 % steht für %3 bis %4</translation>
    </message>
    <message>
        <source>Validation images: %1, at least %2: a measured recall of 80 % stands for %3 to %4</source>
        <translation>Bilder in der Validierung: %1, mindestens %2: ein gemessener Recall von 80 % steht für %3 bis %4</translation>
    </message>
    <message>
        <source>Validation boxes: %1, fewer than %2: a measured recall of 80 % could stand for anything from %3 to %4</source>
        <translation>Rahmen in der Validierung: %1, weniger als %2: ein gemessener Recall von 80 % kann für alles von %3 bis %4 stehen</translation>
    </message>
    <message>
        <source>Validation images: %1, fewer than %2: a measured recall of 80 % could stand for anything from %3 to %4</source>
        <translation>Bilder in der Validierung: %1, weniger als %2: ein gemessener Recall von 80 % kann für alles von %3 bis %4 stehen</translation>
    </message>
    <message>
        <source>enough</source>
        <translation>genug</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
</context>
<context>
    <name>Weights</name>
    <message>
        <source>Balanced (scikit-learn)</source>
        <translation>Ausgeglichen (scikit-learn)</translation>
    </message>
    <message>
        <source>Inverse share</source>
        <translation>Umgekehrter Anteil</translation>
    </message>
    <message>
        <source>Against the largest class</source>
        <translation>Gegen die größte Klasse</translation>
    </message>
    <message>
        <source>Inverse square root</source>
        <translation>Umgekehrte Wurzel</translation>
    </message>
    <message>
        <source>Effective number of samples</source>
        <translation>Effektive Zahl der Beispiele</translation>
    </message>
    <message>
        <source>Log-smoothed</source>
        <translation>Log-geglättet</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigene</translation>
    </message>
</context>
<context>
    <name>ballast::AugmentMode</name>
    <message>
        <source>No dataset is open</source>
        <translation>Kein Datensatz ist offen</translation>
    </message>
    <message>
        <source>Open a folder, or drop one on this window.</source>
        <translation>Öffnen Sie einen Ordner oder legen Sie einen auf dieses Fenster.</translation>
    </message>
    <message>
        <source>This dataset has no images</source>
        <translation>Dieser Datensatz hat keine Bilder</translation>
    </message>
    <message>
        <source>No image is chosen</source>
        <translation>Kein Bild ist gewählt</translation>
    </message>
    <message>
        <source>Choose one on the left.</source>
        <translation>Wählen Sie links eines.</translation>
    </message>
    <message>
        <source>Image %1 of %2 · %3 × %4 · zoom %5 %</source>
        <translation>Bild %1 von %2 · %3 × %4 · Zoom %5 %</translation>
    </message>
</context>
<context>
    <name>ballast::BalanceMode</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Weights and samplers</source>
        <translation>Gewichte und Sampler</translation>
    </message>
    <message>
        <source>Hierarchy</source>
        <translation>Hierarchie</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>Teilmengen</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Skalieren</translation>
    </message>
</context>
<context>
    <name>ballast::BalancePage</name>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>ballast::BeforeAfterChart</name>
    <message>
        <source>target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
</context>
<context>
    <name>ballast::BoxRulesPanel</name>
    <message>
        <source>Boxes</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Change outline</source>
        <translation>Umriss ändern</translation>
    </message>
    <message>
        <source>Change mirrored objects</source>
        <translation>Gespiegelte Objekte ändern</translation>
    </message>
    <message>
        <source>Change box rules</source>
        <translation>Rahmenregeln ändern</translation>
    </message>
    <message>
        <source>What each step may do to images that hold a class</source>
        <translation>Was jeder Schritt mit Bildern tun darf, die eine Klasse halten</translation>
    </message>
    <message>
        <source>Class rules…</source>
        <translation>Klassenregeln…</translation>
    </message>
    <message>
        <source>Class rules (%1)…</source>
        <translation>Klassenregeln (%1)…</translation>
    </message>
</context>
<context>
    <name>ballast::BoxSizesPage</name>
    <message>
        <source>Width and height of each box after resizing</source>
        <translation>Breite und Höhe jedes Rahmens nach dem Skalieren</translation>
    </message>
    <message>
        <source>Box sizes</source>
        <translation>Rahmengrößen</translation>
    </message>
    <message>
        <source>width (px)</source>
        <translation>Breite (px)</translation>
    </message>
    <message>
        <source>height (px)</source>
        <translation>Höhe (px)</translation>
    </message>
    <message>
        <source>No boxes, or the sizes of their images are not known</source>
        <translation>Keine Rahmen, oder die Größen ihrer Bilder sind nicht bekannt</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>&lt; 8 px</source>
        <translation>&lt; 8 px</translation>
    </message>
    <message>
        <source>&lt; 16 px</source>
        <translation>&lt; 16 px</translation>
    </message>
    <message>
        <source>&lt; 32 px</source>
        <translation>&lt; 32 px</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>%1 of %2 boxes</source>
        <translation>%1 von %2 Rahmen</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>%1 of %2 boxes drawn, evenly picked from each class; click a point to see its image.</source>
        <translation>%1 von %2 Rahmen gezeichnet, gleichmäßig aus jeder Klasse; ein Klick auf einen Punkt zeigt sein Bild.</translation>
    </message>
    <message>
        <source>Click a point to see its image.</source>
        <translation>Ein Klick auf einen Punkt zeigt sein Bild.</translation>
    </message>
    <message>
        <source>Smallest side under 4, 8, 16 and 32 px</source>
        <translation>Kleinste Seite unter 4, 8, 16 und 32 px</translation>
    </message>
    <message>
        <source>&lt; 4 px</source>
        <translation>&lt; 4 px</translation>
    </message>
</context>
<context>
    <name>ballast::BudgetSampler</name>
    <message>
        <source>Trying budgets</source>
        <translation>Budgets werden versucht</translation>
    </message>
</context>
<context>
    <name>ballast::Card</name>
    <message>
        <source>Copy or save this chart</source>
        <translation>Dieses Diagramm kopieren oder speichern</translation>
    </message>
</context>
<context>
    <name>ballast::Chart</name>
    <message>
        <source>A chart is saved as PNG, SVG or CSV, not as &quot;%1&quot;</source>
        <translation>Ein Diagramm wird als PNG, SVG oder CSV gespeichert, nicht als „%1“</translation>
    </message>
    <message>
        <source>End the name with .png, .svg or .csv.</source>
        <translation>Lassen Sie den Namen auf .png, .svg oder .csv enden.</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation>Zahlen kopieren</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Als PNG speichern…</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>Als SVG speichern…</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Save numbers as CSV…</source>
        <translation>Zahlen als CSV speichern…</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Diagramm speichern</translation>
    </message>
</context>
<context>
    <name>ballast::ClassBarsChart</name>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>Urteil</translation>
    </message>
</context>
<context>
    <name>ballast::ClassRulesDialog</name>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>forbidden</source>
        <translation>verboten</translation>
    </message>
    <message>
        <source>at most %1 %</source>
        <translation>höchstens %1 %</translation>
    </message>
    <message>
        <source>Class rules</source>
        <translation>Klassenregeln</translation>
    </message>
    <message>
        <source>What a step may do to images that hold a class. An image gets what all its classes allow; click a cell to change it.</source>
        <translation>Was ein Schritt mit Bildern tun darf, die eine Klasse halten. Ein Bild bekommt, was alle seine Klassen erlauben; ein Klick auf eine Zelle ändert sie.</translation>
    </message>
    <message>
        <source>Open a dataset and add a step: classes are the rows, steps the columns.</source>
        <translation>Öffnen Sie einen Datensatz und fügen Sie einen Schritt hinzu: Klassen sind die Zeilen, Schritte die Spalten.</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>Forbid</source>
        <translation>Verbieten</translation>
    </message>
    <message>
        <source>At most %1 % of the range</source>
        <translation>Höchstens %1 % des Bereichs</translation>
    </message>
    <message>
        <source>Swap the label with</source>
        <translation>Das Label tauschen mit</translation>
    </message>
    <message>
        <source>Change rule of %1</source>
        <translation>Regel von %1 ändern</translation>
    </message>
</context>
<context>
    <name>ballast::ClassesPage</name>
    <message>
        <source>Log scale</source>
        <translation>Logarithmisch</translation>
    </message>
    <message>
        <source>Show target</source>
        <translation>Ziel zeigen</translation>
    </message>
    <message>
        <source>By split</source>
        <translation>Nach Teilmenge</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>This dataset has no classes</source>
        <translation>Dieser Datensatz hat keine Klassen</translation>
    </message>
    <message>
        <source>Count: boxes</source>
        <translation>Zählen: Rahmen</translation>
    </message>
    <message>
        <source>Count: images</source>
        <translation>Zählen: Bilder</translation>
    </message>
    <message>
        <source>Sort: most first</source>
        <translation>Ordnen: meiste zuerst</translation>
    </message>
    <message>
        <source>Sort: fewest first</source>
        <translation>Ordnen: wenigste zuerst</translation>
    </message>
    <message>
        <source>Sort: by name</source>
        <translation>Ordnen: nach Namen</translation>
    </message>
    <message>
        <source>Sort: worst verdict first</source>
        <translation>Ordnen: schlimmstes Urteil zuerst</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zählen</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Ordnen</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>Regeln…</translation>
    </message>
    <message>
        <source>When a class counts as too low</source>
        <translation>Wann eine Klasse als zu selten gilt</translation>
    </message>
    <message>
        <source>How often classes share an image</source>
        <translation>Wie oft sich Klassen ein Bild teilen</translation>
    </message>
    <message>
        <source>Co-occurrence</source>
        <translation>Gemeinsames Auftreten</translation>
    </message>
    <message>
        <source>images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>No image holds an object</source>
        <translation>Kein Bild hält ein Objekt</translation>
    </message>
    <message>
        <source>target: %1</source>
        <translation>Ziel: %1</translation>
    </message>
    <message>
        <source>Show images</source>
        <translation>Bilder zeigen</translation>
    </message>
    <message>
        <source>Treat…</source>
        <translation>Behandeln…</translation>
    </message>
</context>
<context>
    <name>ballast::CoOccurrencePage</name>
    <message>
        <source>How often classes share an image</source>
        <translation>Wie oft sich Klassen ein Bild teilen</translation>
    </message>
    <message>
        <source>Co-occurrence</source>
        <translation>Gemeinsames Auftreten</translation>
    </message>
    <message>
        <source>No image holds an object, or there are too many classes</source>
        <translation>Kein Bild hält ein Objekt, oder es sind zu viele Klassen</translation>
    </message>
    <message>
        <source>%1: %2 images</source>
        <translation>%1: %2 Bilder</translation>
    </message>
    <message>
        <source>%1 of %2 images with %3 also hold %4 (%5)</source>
        <translation>%1 von %2 Bildern mit %3 halten auch %4 (%5)</translation>
    </message>
    <message>
        <source>Where a rare class mostly shares its images with a common one, repeating whole images adds both. The wheel zooms, dragging moves, a double click shows everything.</source>
        <translation>Wo eine seltene Klasse ihre Bilder meist mit einer häufigen teilt, bringt das Wiederholen ganzer Bilder beide. Das Rad zoomt, Ziehen verschiebt, ein Doppelklick zeigt alles.</translation>
    </message>
</context>
<context>
    <name>ballast::CopyPreview</name>
    <message>
        <source>A copy that the selected row stands for</source>
        <translation>Eine Kopie, für die die gewählte Zeile steht</translation>
    </message>
    <message>
        <source>As the export will write it. Click to see the next copy.</source>
        <translation>So, wie der Export sie schreibt. Ein Klick zeigt die nächste Kopie.</translation>
    </message>
    <message>
        <source>Making the copy…</source>
        <translation>Die Kopie wird gemacht…</translation>
    </message>
    <message>
        <source>Making a copy to look at</source>
        <translation>Eine Kopie zum Ansehen wird gemacht</translation>
    </message>
    <message>
        <source>This copy could not be made.</source>
        <translation>Diese Kopie ließ sich nicht machen.</translation>
    </message>
    <message>
        <source>copy %1 of %2, as it is written</source>
        <translation>Kopie %1 von %2, wie sie geschrieben wird</translation>
    </message>
    <message>
        <source>as it is written</source>
        <translation>wie sie geschrieben wird</translation>
    </message>
</context>
<context>
    <name>ballast::CurveChart</name>
    <message>
        <source>%1 with %2 images added; click to make this the budget</source>
        <translation>%1 mit %2 zusätzlichen Bildern; ein Klick macht das zum Budget</translation>
    </message>
    <message>
        <source>line</source>
        <translation>Linie</translation>
    </message>
</context>
<context>
    <name>ballast::DatasetSession</name>
    <message>
        <source>Opening was stopped</source>
        <translation>Das Öffnen wurde angehalten</translation>
    </message>
    <message>
        <source>The sample could not be put in its place</source>
        <translation>Der Übungsdatensatz ließ sich nicht an seinen Platz bringen</translation>
    </message>
    <message>
        <source>Check that the folder can be written.</source>
        <translation>Prüfen Sie, ob in den Ordner geschrieben werden kann.</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Making the sample dataset</source>
        <translation>Der Übungsdatensatz wird gemacht</translation>
    </message>
    <message>
        <source>Looking for problems</source>
        <translation>Probleme werden gesucht</translation>
    </message>
</context>
<context>
    <name>ballast::DrawnLog</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Drawn for this sample</source>
        <translation>Für diese Probe gezogen</translation>
    </message>
    <message>
        <source>Drawn values</source>
        <translation>Gezogene Werte</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>not drawn for this sample (p %1)</source>
        <translation>für diese Probe nicht gezogen (p %1)</translation>
    </message>
    <message>
        <source>  ·  ranges × %1 because of %2</source>
        <translation>  ·  Bereiche × %1 wegen %2</translation>
    </message>
    <message>
        <source>not drawn for this sample</source>
        <translation>für diese Probe nicht gezogen</translation>
    </message>
</context>
<context>
    <name>ballast::ExportForm</name>
    <message>
        <source>Full colour resolution (4:4:4)</source>
        <translation>Volle Farbauflösung (4:4:4)</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Destination folder</source>
        <translation>Zielordner</translation>
    </message>
    <message>
        <source>A folder that is new or empty</source>
        <translation>Ein neuer oder leerer Ordner</translation>
    </message>
    <message>
        <source>Choose the destination…</source>
        <translation>Ziel wählen…</translation>
    </message>
    <message>
        <source>The source is never written to.</source>
        <translation>In die Quelle wird nie geschrieben.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Format of the labels</source>
        <translation>Format der Labels</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>Teilmengen</translation>
    </message>
    <message>
        <source>Validation and test go out as they came.</source>
        <translation>Validierung und Test gehen hinaus, wie sie kamen.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>As the source</source>
        <translation>Wie die Quelle</translation>
    </message>
    <message>
        <source>File format of the augmented images</source>
        <translation>Dateiformat der augmentierten Bilder</translation>
    </message>
    <message>
        <source>1 small … 100 best; default 95</source>
        <translation>1 klein … 100 am besten; Vorgabe 95</translation>
    </message>
    <message>
        <source>JPEG only: larger files, sharper colour edges</source>
        <translation>Nur JPEG: größere Dateien, schärfere Farbkanten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Reflink (shares blocks)</source>
        <translation>Reflink (teilt Blöcke)</translation>
    </message>
    <message>
        <source>Hard link (same file)</source>
        <translation>Hardlink (dieselbe Datei)</translation>
    </message>
    <message>
        <source>How untouched images get there; a copy is used where links cannot be</source>
        <translation>Wie unveränderte Bilder hingelangen; wo Verweise nicht gehen, wird kopiert</translation>
    </message>
    <message>
        <source>Augmented</source>
        <translation>Augmentiert</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Untouched</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>The same seed gives the same files; the preview uses it too</source>
        <translation>Der gleiche Startwert gibt die gleichen Dateien; auch die Vorschau nutzt ihn</translation>
    </message>
    <message>
        <source>all cores (%1)</source>
        <translation>alle Kerne (%1)</translation>
    </message>
    <message>
        <source>Images worked on at the same time; changes the speed, not the files</source>
        <translation>Bilder, an denen zugleich gearbeitet wird; ändert das Tempo, nicht die Dateien</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>%1 – as the source</source>
        <translation>%1 – wie die Quelle</translation>
    </message>
    <message>
        <source>without split</source>
        <translation>ohne Teilmenge</translation>
    </message>
    <message>
        <source>%1 · %2 images</source>
        <translation>%1 · %2 Bilder</translation>
    </message>
    <message>
        <source>This format holds no boxes: only classes of whole images are written.</source>
        <translation>Dieses Format hält keine Rahmen: nur Klassen ganzer Bilder werden geschrieben.</translation>
    </message>
    <message>
        <source>Destination: a new or empty folder</source>
        <translation>Ziel: ein neuer oder leerer Ordner</translation>
    </message>
</context>
<context>
    <name>ballast::ExportMode</name>
    <message>
        <source>Forecast</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Choose a destination.</source>
        <translation>Wählen Sie ein Ziel.</translation>
    </message>
    <message>
        <source>Give the whole path of the destination.</source>
        <translation>Geben Sie den ganzen Pfad des Ziels an.</translation>
    </message>
    <message>
        <source>There is a file of that name at the destination.</source>
        <translation>Am Ziel gibt es eine Datei dieses Namens.</translation>
    </message>
    <message>
        <source>The destination is not empty. Choose a new folder.</source>
        <translation>Das Ziel ist nicht leer. Wählen Sie einen neuen Ordner.</translation>
    </message>
    <message>
        <source>The destination lies inside the source. Choose a folder beside it.</source>
        <translation>Das Ziel liegt in der Quelle. Wählen Sie einen Ordner daneben.</translation>
    </message>
    <message>
        <source>Nothing would be written. Choose at least one split with images.</source>
        <translation>Nichts würde geschrieben. Wählen Sie mindestens eine Teilmenge mit Bildern.</translation>
    </message>
    <message>
        <source>Only %1 are free there. Choose another place, or fewer images.</source>
        <translation>Dort sind nur %1 frei. Wählen Sie einen anderen Ort oder weniger Bilder.</translation>
    </message>
    <message>
        <source>Hard links: untouched images are the very files of the source. A program that changes them there changes the source.</source>
        <translation>Hardlinks: unveränderte Bilder sind die Dateien der Quelle selbst. Ein Programm, das sie dort ändert, ändert die Quelle.</translation>
    </message>
    <message>
        <source>Exporting to %1</source>
        <translation>Export nach %1</translation>
    </message>
    <message>
        <source>Removing the interrupted export</source>
        <translation>Der unterbrochene Export wird entfernt</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <source>Making the forecast</source>
        <translation>Die Vorhersage wird gemacht</translation>
    </message>
    <message>
        <source>%1 images will be written</source>
        <translation>%1 Bilder werden geschrieben</translation>
    </message>
    <message>
        <source>An export is still running.</source>
        <translation>Ein Export läuft noch.</translation>
    </message>
</context>
<context>
    <name>ballast::ExportProgress</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Export progress</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Images per second</source>
        <translation>Bilder je Sekunde</translation>
    </message>
    <message>
        <source>Time remaining</source>
        <translation>Verbleibende Zeit</translation>
    </message>
    <message>
        <source>Stop (Esc); nothing half-done stays behind under the destination</source>
        <translation>Anhalten (Esc); am Ziel bleibt nichts Halbes zurück</translation>
    </message>
    <message>
        <source>You can go on working: nothing waits for the export. Changes made meanwhile do not reach it.</source>
        <translation>Sie können weiterarbeiten: nichts wartet auf den Export. Änderungen unterdessen erreichen ihn nicht.</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Export läuft…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>ballast::ExportReportView</name>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Vorkommnisse</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Written, read back</source>
        <translation>Geschrieben, rückgelesen</translation>
    </message>
    <message>
        <source>Forecast against written</source>
        <translation>Vorhersage gegen Geschriebenes</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Copy training snippet</source>
        <translation>Trainingscode kopieren</translation>
    </message>
    <message>
        <source>Open in Ballast</source>
        <translation>In Ballast öffnen</translation>
    </message>
    <message>
        <source>Export again…</source>
        <translation>Neu exportieren…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>%1 images written in %2</source>
        <translation>%1 Bilder in %2 geschrieben</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 images per second</source>
        <translation>%1 · %2 · %3 Bilder je Sekunde</translation>
    </message>
    <message>
        <source>Issues (%1)</source>
        <translation>Vorkommnisse (%1)</translation>
    </message>
    <message>
        <source>Read back from disk and compared: every image and every count is as forecast.</source>
        <translation>Vom Datenträger rückgelesen und verglichen: jedes Bild und jede Zahl ist wie vorhergesagt.</translation>
    </message>
    <message>
        <source>Read back from disk: it differs from the forecast. The issues below say where.</source>
        <translation>Vom Datenträger rückgelesen: es weicht von der Vorhersage ab. Die Vorkommnisse unten sagen, wo.</translation>
    </message>
</context>
<context>
    <name>ballast::ExportSummary</name>
    <message>
        <source>Export balanced dataset</source>
        <translation>Ausgeglichenen Datensatz exportieren</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>of these augmented</source>
        <translation>davon augmentiert</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Boxes lost at edges</source>
        <translation>An Rändern verlorene Rahmen</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Remove what is left over</source>
        <translation>Übriggebliebenes entfernen</translation>
    </message>
    <message>
        <source>Change the plan…</source>
        <translation>Plan ändern…</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>An earlier export to this place was interrupted after %1 images. It lies in %2 and is not a whole dataset.</source>
        <translation>Ein früherer Export dorthin wurde nach %1 Bildern unterbrochen. Er liegt in %2 und ist kein ganzer Datensatz.</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Ratio, exported splits</source>
        <translation>Verhältnis, exportierte Teilmengen</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
</context>
<context>
    <name>ballast::FigureRow</name>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Imbalance ratio</source>
        <translation>Ungleichgewicht</translation>
    </message>
    <message>
        <source>Classes to treat</source>
        <translation>Zu behandelnde Klassen</translation>
    </message>
    <message>
        <source>Problems found</source>
        <translation>Gefundene Probleme</translation>
    </message>
    <message>
        <source>Show the classes, worst first</source>
        <translation>Die Klassen zeigen, schlimmste zuerst</translation>
    </message>
    <message>
        <source>Show the problems</source>
        <translation>Die Probleme zeigen</translation>
    </message>
    <message>
        <source>%1 of them hold no object</source>
        <translation>%1 davon halten kein Objekt</translation>
    </message>
    <message>
        <source>This dataset labels whole images</source>
        <translation>Dieser Datensatz beschriftet ganze Bilder</translation>
    </message>
    <message>
        <source>Largest class against the smallest that is not empty</source>
        <translation>Größte Klasse gegen die kleinste, die nicht leer ist</translation>
    </message>
</context>
<context>
    <name>ballast::FocalCard</name>
    <message>
        <source>Focal loss</source>
        <translation>Focal Loss</translation>
    </message>
    <message>
        <source>How strongly easy answers are let go; 0 is plain cross-entropy</source>
        <translation>Wie stark leichte Antworten zurücktreten; 0 ist reine Kreuzentropie</translation>
    </message>
    <message>
        <source>Weight of the positives in a binary loss; negatives get 1 − α</source>
        <translation>Gewicht der Positiven in einem binären Verlust; Negative bekommen 1 − α</translation>
    </message>
    <message>
        <source>p of the right answer</source>
        <translation>p der richtigen Antwort</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>focal loss</source>
        <translation>Focal Loss</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation>Kreuzentropie</translation>
    </message>
    <message>
        <source>An answer that is right with 90 % keeps %1 of its loss. α per class, from the class weights: %2.</source>
        <translation>Eine Antwort, die mit 90 % richtig ist, behält %1 ihres Verlusts. α je Klasse, aus den Klassengewichten: %2.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>ballast::ForecastView</name>
    <message>
        <source>Objects per class, before and after</source>
        <translation>Objekte je Klasse, vorher und nachher</translation>
    </message>
    <message>
        <source>The forecast is being made</source>
        <translation>Die Vorhersage wird gemacht</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Lost at edges</source>
        <translation>An Rändern verloren</translation>
    </message>
    <message>
        <source>If every box survived augmentation</source>
        <translation>Wenn jeder Rahmen die Augmentierung überstünde</translation>
    </message>
    <message>
        <source>With the very draws that will be used: exact</source>
        <translation>Mit genau den Ziehungen, die genommen werden: exakt</translation>
    </message>
    <message>
        <source>Boxes that augmentation moves out of the picture or that fall under the box rules</source>
        <translation>Rahmen, die die Augmentierung aus dem Bild schiebt oder die unter die Rahmenregeln fallen</translation>
    </message>
    <message>
        <source>Forecast per class</source>
        <translation>Vorhersage je Klasse</translation>
    </message>
    <message>
        <source>What will be written, class by class</source>
        <translation>Was geschrieben wird, Klasse für Klasse</translation>
    </message>
    <message>
        <source>boxes</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>images</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>ballast::HeaderBar</name>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Export balanced dataset</source>
        <translation>Ausgeglichenen Datensatz exportieren</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Show figures and images of one split only</source>
        <translation>Zahlen und Bilder nur einer Teilmenge zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n images</source>
        <translation>
            <numerusform>%1 · %n Bilder</numerusform>
            <numerusform>%1 · %n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Split: %1</source>
        <translation>Teilmenge: %1</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 Bilder</translation>
    </message>
    <message>
        <source>%1 boxes</source>
        <translation>%1 Rahmen</translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation>%1 Klassen</translation>
    </message>
    <message>
        <source>Shows what will be written; pressed there, writes it. The source stays as it is</source>
        <translation>Zeigt, was geschrieben wird; dort gedrückt, schreibt es. Die Quelle bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 Bild</translation>
    </message>
    <message>
        <source>1 box</source>
        <translation>1 Rahmen</translation>
    </message>
    <message>
        <source>1 class</source>
        <translation>1 Klasse</translation>
    </message>
</context>
<context>
    <name>ballast::HierarchyPage</name>
    <message>
        <source>Class tree: one model per node</source>
        <translation>Klassenbaum: ein Modell je Knoten</translation>
    </message>
    <message>
        <source>Ratio per node</source>
        <translation>Verhältnis je Knoten</translation>
    </message>
    <message>
        <source>There is nothing to decide</source>
        <translation>Es gibt nichts zu entscheiden</translation>
    </message>
    <message>
        <source>: 1, all classes in one model and this node</source>
        <translation>: 1, alle Klassen in einem Modell und dieser Knoten</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>Vorschlagen</translation>
    </message>
    <message>
        <source>The tree whose worst node is the least uneven</source>
        <translation>Der Baum, dessen schlechtester Knoten am wenigsten ungleich ist</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>Flach</translation>
    </message>
    <message>
        <source>All classes in one model</source>
        <translation>Alle Klassen in einem Modell</translation>
    </message>
    <message>
        <source>Flatten class tree</source>
        <translation>Klassenbaum abflachen</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Put the selected branches of one node into a new node</source>
        <translation>Die ausgewählten Zweige eines Knotens in einen neuen Knoten legen</translation>
    </message>
    <message>
        <source>Dissolve</source>
        <translation>Auflösen</translation>
    </message>
    <message>
        <source>Put the branches of the selected node one level up</source>
        <translation>Die Zweige des ausgewählten Knotens eine Ebene höher legen</translation>
    </message>
    <message>
        <source>Save tree…</source>
        <translation>Baum speichern…</translation>
    </message>
    <message>
        <source>As JSON, for ballast-cli hierarchy --tree</source>
        <translation>Als JSON, für ballast-cli hierarchy --tree</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>One dataset per node, from the same split, with hierarchy.json</source>
        <translation>Ein Datensatz je Knoten, aus derselben Aufteilung, mit hierarchy.json</translation>
    </message>
    <message>
        <source>Suggest class tree</source>
        <translation>Klassenbaum vorschlagen</translation>
    </message>
    <message>
        <source>Change class tree</source>
        <translation>Klassenbaum ändern</translation>
    </message>
    <message>
        <source>Worst node %1; all classes in one model %2. The probability of a class is the product over its path.</source>
        <translation>Schlechtester Knoten %1; alle Klassen in einem Modell %2. Die Wahrscheinlichkeit einer Klasse ist das Produkt über ihren Pfad.</translation>
    </message>
    <message>
        <source>No training image holds two classes to tell apart.</source>
        <translation>Kein Trainingsbild hält zwei Klassen, die zu unterscheiden sind.</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>Select two or more branches of one node, but not all of them.</source>
        <translation>Wählen Sie zwei oder mehr Zweige eines Knotens aus, aber nicht alle.</translation>
    </message>
    <message>
        <source>Folder to make</source>
        <translation>Ordner, der angelegt wird</translation>
    </message>
    <message>
        <source>Writing one dataset per node</source>
        <translation>Je Knoten wird ein Datensatz geschrieben</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>%1 datasets in %2</source>
        <translation>%1 Datensätze in %2</translation>
    </message>
</context>
<context>
    <name>ballast::HierarchyTree</name>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Class tree</source>
        <translation>Klassenbaum</translation>
    </message>
</context>
<context>
    <name>ballast::HistogramChart</name>
    <message>
        <source>%1 %2 to %3 %4: %5 %6</source>
        <translation>%1 %2 bis %3 %4: %5 %6</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Zahl</translation>
    </message>
</context>
<context>
    <name>ballast::HistogramView</name>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Channel of the histogram</source>
        <translation>Kanal des Histogramms</translation>
    </message>
    <message>
        <source>Histogram: original against augmented</source>
        <translation>Histogramm: Original gegen augmentiert</translation>
    </message>
    <message>
        <source>original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>augmented</source>
        <translation>augmentiert</translation>
    </message>
</context>
<context>
    <name>ballast::ImageListModel</name>
    <message>
        <source>1 box</source>
        <translation>1 Rahmen</translation>
    </message>
    <message>
        <source>%1 boxes</source>
        <translation>%1 Rahmen</translation>
    </message>
</context>
<context>
    <name>ballast::ImageListView</name>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>ballast::ImageSizesPage</name>
    <message>
        <source>Image sizes</source>
        <translation>Bildgrößen</translation>
    </message>
    <message>
        <source>width (px)</source>
        <translation>Breite (px)</translation>
    </message>
    <message>
        <source>height (px)</source>
        <translation>Höhe (px)</translation>
    </message>
    <message>
        <source>The sizes of the images have not been read yet</source>
        <translation>Die Größen der Bilder sind noch nicht gelesen</translation>
    </message>
    <message>
        <source>Most frequent sizes</source>
        <translation>Häufigste Größen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Megapixels</source>
        <translation>Megapixel</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 Bilder</translation>
    </message>
    <message>
        <source>%1 different sizes; the sizes of %2 images are not known.</source>
        <translation>%1 verschiedene Größen; die Größen von %2 Bildern sind nicht bekannt.</translation>
    </message>
    <message>
        <source>All images have the same size.</source>
        <translation>Alle Bilder sind gleich groß.</translation>
    </message>
    <message>
        <source>%1 different sizes.</source>
        <translation>%1 verschiedene Größen.</translation>
    </message>
</context>
<context>
    <name>ballast::ImagesPanel</name>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Class shown</source>
        <translation>Gezeigte Klasse</translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation>Nach Namen suchen</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Alle Klassen</translation>
    </message>
</context>
<context>
    <name>ballast::IssueList</name>
    <message>
        <source>Issues</source>
        <translation>Vorkommnisse</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>ballast::IssuesModel</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>What is done about it</source>
        <translation>Was damit geschieht</translation>
    </message>
</context>
<context>
    <name>ballast::JobController</name>
    <message>
        <source>“%1” failed: %2</source>
        <translation>„%1“ misslang: %2</translation>
    </message>
    <message>
        <source>Nothing of yours was changed. Try again.</source>
        <translation>Nichts von Ihnen wurde geändert. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>unbekannter Grund</translation>
    </message>
</context>
<context>
    <name>ballast::Magnifier</name>
    <message>
        <source>One box in the source and at the training size</source>
        <translation>Ein Rahmen in der Quelle und in der Trainingsgröße</translation>
    </message>
</context>
<context>
    <name>ballast::MainWindow</name>
    <message>
        <source>The way through</source>
        <translation>Der Weg hindurch</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>&lt;h2&gt;Ballast %1&lt;/h2&gt;&lt;p&gt;Balance image datasets: see which classes are too low, preview the cure with the boxes drawn on, and export a balanced copy.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later, without any warranty.&lt;/p&gt;&lt;p&gt;Made with Qt, OpenCV, libjpeg-turbo, QCustomPlot, yaml-cpp and JSON for Modern C++.&lt;/p&gt;</source>
        <translation>&lt;h2&gt;Ballast %1&lt;/h2&gt;&lt;p&gt;Bilddatensätze ausgleichen: sehen, welche Klassen zu selten sind, die Abhilfe mit eingezeichneten Rahmen ansehen und eine ausgeglichene Kopie exportieren.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder später, ohne jede Gewähr.&lt;/p&gt;&lt;p&gt;Gemacht mit Qt, OpenCV, libjpeg-turbo, QCustomPlot, yaml-cpp und JSON for Modern C++.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>About Ballast</source>
        <translation>Über Ballast</translation>
    </message>
    <message>
        <source>Show issues</source>
        <translation>Vorkommnisse zeigen</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Anderen öffnen…</translation>
    </message>
    <message>
        <source>Open a dataset folder</source>
        <translation>Datensatzordner öffnen</translation>
    </message>
    <message>
        <source>Open a label file</source>
        <translation>Labeldatei öffnen</translation>
    </message>
    <message>
        <source>Label files (*.yaml *.yml *.json *.csv *.xml *.txt);;All files (*)</source>
        <translation>Labeldateien (*.yaml *.yml *.json *.csv *.xml *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 – Ballast</source>
        <translation>%1 – Ballast</translation>
    </message>
    <message>
        <source>Ballast</source>
        <translation>Ballast</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open folder…</source>
        <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>Open &amp;file…</source>
        <translation>D&amp;atei öffnen…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>Ü&amp;bungsdatensatz öffnen</translation>
    </message>
    <message>
        <source>&amp;Recent datasets</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Export balanced dataset</source>
        <translation>Ausgeglichenen Datensatz &amp;exportieren</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>&amp;Close dataset</source>
        <translation>Datensatz &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>Ctrl+Y</source>
        <translation>Ctrl+Y</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thema</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Dataset</source>
        <translation>Da&amp;tensatz</translation>
    </message>
    <message>
        <source>&amp;Look for problems</source>
        <translation>Nach &amp;Problemen suchen</translation>
    </message>
    <message>
        <source>&amp;Read again from disk</source>
        <translation>&amp;Neu vom Datenträger lesen</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Open in the file &amp;manager</source>
        <translation>Im Datei&amp;manager öffnen</translation>
    </message>
    <message>
        <source>&amp;Augment</source>
        <translation>A&amp;ugmentieren</translation>
    </message>
    <message>
        <source>&amp;Load pipeline…</source>
        <translation>Pipeline &amp;laden…</translation>
    </message>
    <message>
        <source>&amp;Save pipeline…</source>
        <translation>Pipeline &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Copy as Albumentations</source>
        <translation>Als Albumentations &amp;kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>&amp;Issue list</source>
        <translation>&amp;Vorkommnisse</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Help and keyboard shortcuts</source>
        <translation>&amp;Hilfe und Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Ballast</source>
        <translation>&amp;Über Ballast</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Another language shows at the next start.</source>
        <translation>Eine andere Sprache erscheint beim nächsten Start.</translation>
    </message>
    <message>
        <source>Stop it and quit</source>
        <translation>Anhalten und beenden</translation>
    </message>
</context>
<context>
    <name>ballast::MeansPanel</name>
    <message>
        <source>Keep every original</source>
        <translation>Jedes Original behalten</translation>
    </message>
    <message>
        <source>Originals go out untouched, except those that dropping leaves out</source>
        <translation>Originale gehen unverändert hinaus, außer denen, die das Weglassen ausnimmt</translation>
    </message>
    <message>
        <source>Switch: %1</source>
        <translation>Schalten: %1</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Change the cost of a means</source>
        <translation>Kosten eines Mittels ändern</translation>
    </message>
    <message>
        <source>What one image costs by this means, beside the others. Where two means serve equally well, the plan takes the cheaper one.</source>
        <translation>Was ein Bild durch dieses Mittel im Vergleich zu den anderen kostet. Wo zwei Mittel gleich gut dienen, nimmt der Plan das günstigere.</translation>
    </message>
    <message>
        <source>Repeat with augmentation</source>
        <translation>Augmentiert wiederholen</translation>
    </message>
    <message>
        <source>Cost of repeating</source>
        <translation>Kosten des Wiederholens</translation>
    </message>
    <message>
        <source>Object crops</source>
        <translation>Objektausschnitte</translation>
    </message>
    <message>
        <source>windows that hold rare boxes and few common ones</source>
        <translation>Fenster, die seltene Rahmen und wenige häufige halten</translation>
    </message>
    <message>
        <source>Cost of object crops</source>
        <translation>Kosten der Objektausschnitte</translation>
    </message>
    <message>
        <source>Least side</source>
        <translation>Kleinste Seite</translation>
    </message>
    <message>
        <source>Change least side of crops</source>
        <translation>Kleinste Seite der Ausschnitte ändern</translation>
    </message>
    <message>
        <source>No window is narrower or lower than this, as far as its image goes</source>
        <translation>Kein Fenster ist schmaler oder niedriger, soweit sein Bild reicht</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Umfeld</translation>
    </message>
    <message>
        <source>Change context of crops</source>
        <translation>Umgebung der Ausschnitte ändern</translation>
    </message>
    <message>
        <source>Pixels kept around each rare object, as far as the image goes</source>
        <translation>Pixel, die um jedes seltene Objekt bleiben, soweit das Bild reicht</translation>
    </message>
    <message>
        <source>Cut objects: grey them out</source>
        <translation>Angeschnittene Objekte: grau machen</translation>
    </message>
    <message>
        <source>Cut objects: paint them over</source>
        <translation>Beschnittene Objekte: übermalen</translation>
    </message>
    <message>
        <source>Cut objects: avoid the window</source>
        <translation>Angeschnittene Objekte: Fenster meiden</translation>
    </message>
    <message>
        <source>Cut objects</source>
        <translation>Beschnittene Objekte</translation>
    </message>
    <message>
        <source>What happens to a common object of which a window shows so little that it no longer counts: unlabelled, it would teach the model to overlook it</source>
        <translation>Was mit einem häufigen Objekt geschieht, von dem ein Fenster so wenig zeigt, dass es nicht mehr zählt: ohne Label würde es das Modell lehren, es zu übersehen</translation>
    </message>
    <message>
        <source>Change what happens to cut objects</source>
        <translation>Ändern, was mit beschnittenen Objekten geschieht</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <source>squares of a fixed grid that hold rare boxes</source>
        <translation>Quadrate eines festen Gitters, die seltene Rahmen halten</translation>
    </message>
    <message>
        <source>Cost of tiles</source>
        <translation>Kosten der Kacheln</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Change side of tiles</source>
        <translation>Seite der Kacheln ändern</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>Change overlap of tiles</source>
        <translation>Überlappung der Kacheln ändern</translation>
    </message>
    <message>
        <source>Drop surplus images</source>
        <translation>Überzählige Bilder weglassen</translation>
    </message>
    <message>
        <source>leaves out images that hold only common classes; the source keeps them</source>
        <translation>lässt Bilder weg, die nur häufige Klassen halten; die Quelle behält sie</translation>
    </message>
    <message>
        <source>Cost of dropping</source>
        <translation>Kosten des Weglassens</translation>
    </message>
    <message>
        <source>Paste: the box</source>
        <translation>Einfügen: der Rahmen</translation>
    </message>
    <message>
        <source>Paste: the ellipse in it</source>
        <translation>Einfügen: die Ellipse darin</translation>
    </message>
    <message>
        <source>Paste: the outline</source>
        <translation>Einfügen: der Umriss</translation>
    </message>
    <message>
        <source>Change what is pasted</source>
        <translation>Ändern, was eingefügt wird</translation>
    </message>
    <message>
        <source>What is pasted</source>
        <translation>Was eingefügt wird</translation>
    </message>
    <message>
        <source>Objects without an outline of their own are cut out as ellipses</source>
        <translation>Objekte ohne eigenen Umriss werden als Ellipsen ausgeschnitten</translation>
    </message>
    <message>
        <source>Edge: hard</source>
        <translation>Kante: hart</translation>
    </message>
    <message>
        <source>Edge: fades in</source>
        <translation>Kante: blendet ein</translation>
    </message>
    <message>
        <source>Edge: takes the colours around</source>
        <translation>Kante: nimmt die Farben ringsum an</translation>
    </message>
    <message>
        <source>Change how pasted objects join the image</source>
        <translation>Ändern, wie sich eingefügte Objekte in das Bild fügen</translation>
    </message>
    <message>
        <source>Edge of pasted objects</source>
        <translation>Kante eingefügter Objekte</translation>
    </message>
    <message>
        <source>How a pasted object joins the image. A hard edge is what a model learns first: it then finds pasted objects only.</source>
        <translation>Wie sich ein eingefügtes Objekt in das Bild fügt. Eine harte Kante lernt ein Modell zuerst: es findet dann nur eingefügte Objekte.</translation>
    </message>
    <message>
        <source>Paste rare objects</source>
        <translation>Seltene Objekte einfügen</translation>
    </message>
    <message>
        <source>onto images with room, those without any object first; with crops also onto windows that hold few common boxes</source>
        <translation>auf Bilder mit Platz, zuerst auf die ohne Objekt; mit Ausschnitten auch auf Fenster, die wenige häufige Rahmen halten</translation>
    </message>
    <message>
        <source>Cost of pasting</source>
        <translation>Kosten des Einfügens</translation>
    </message>
    <message>
        <source>Objects an image</source>
        <translation>Objekte je Bild</translation>
    </message>
    <message>
        <source>Change objects pasted onto an image</source>
        <translation>Zahl der Objekte je Bild ändern</translation>
    </message>
    <message>
        <source>At most so many are pasted onto one copy of an image</source>
        <translation>Höchstens so viele werden auf eine Kopie eines Bildes eingefügt</translation>
    </message>
    <message>
        <source>Uses of an object</source>
        <translation>Verwendungen eines Objekts</translation>
    </message>
    <message>
        <source>Change uses of an object</source>
        <translation>Verwendungen eines Objekts ändern</translation>
    </message>
    <message>
        <source>No object is pasted more often than this; all of a class are used about equally often. Objects that the frame cuts are left out where there are whole ones.</source>
        <translation>Kein Objekt wird öfter eingefügt; alle einer Klasse werden etwa gleich oft verwendet. Objekte, die der Bildrand anschneidet, bleiben weg, wo es ganze gibt.</translation>
    </message>
    <message>
        <source>Size varies by</source>
        <translation>Größe schwankt um</translation>
    </message>
    <message>
        <source>Change sizes of pasted objects</source>
        <translation>Größen eingefügter Objekte ändern</translation>
    </message>
    <message>
        <source>Turned by up to</source>
        <translation>Gedreht um bis zu</translation>
    </message>
    <message>
        <source>Change turning of pasted objects</source>
        <translation>Drehung eingefügter Objekte ändern</translation>
    </message>
    <message>
        <source>Mirror every other object</source>
        <translation>Jedes zweite Objekt spiegeln</translation>
    </message>
    <message>
        <source>Change mirroring of objects</source>
        <translation>Spiegelung von Objekten ändern</translation>
    </message>
    <message>
        <source>All but repeating and dropping need boxes; this dataset has none.</source>
        <translation>Alles außer Wiederholen und Weglassen braucht Rahmen; dieser Datensatz hat keine.</translation>
    </message>
    <message>
        <source>Vary only the rare objects</source>
        <translation>Nur die seltenen Objekte variieren</translation>
    </message>
    <message>
        <source>copies in which the pipeline&apos;s pixel steps change the boxes of rare classes, and nothing else; in place of repeats where it costs less</source>
        <translation>Kopien, in denen die Pixelschritte der Pipeline die Rahmen seltener Klassen ändern und sonst nichts; anstelle von Wiederholungen, wo das weniger kostet</translation>
    </message>
    <message>
        <source>Cost of varying only the rare objects</source>
        <translation>Kosten des Variierens nur der seltenen Objekte</translation>
    </message>
</context>
<context>
    <name>ballast::NoticeStrip</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>ballast::OutcomeModel</name>
    <message>
        <source>(no class)</source>
        <translation>(keine Klasse)</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Before (x, y, w, h)</source>
        <translation>Vorher (x, y, b, h)</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Visible</source>
        <translation>Sichtbar</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>There is no box to judge.</source>
        <translation>Es gibt keinen Rahmen zu beurteilen.</translation>
    </message>
    <message>
        <source>Honest</source>
        <translation>Ehrlich</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beachten</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Schlecht</translation>
    </message>
    <message>
        <source>Box %1 px² for %2 px² of the object in sight: %3 times as loose as in the source</source>
        <translation>Rahmen %1 px² für %2 px² des sichtbaren Objekts: %3-mal so locker wie in der Quelle</translation>
    </message>
    <message>
        <source>%1 % of the object is visible</source>
        <translation>%1 % des Objekts ist sichtbar</translation>
    </message>
    <message>
        <source>Watch from %1 times or below %2 %, bad from %3 times or below %4 %</source>
        <translation>Beachten ab %1-mal oder unter %2 %, schlecht ab %3-mal oder unter %4 %</translation>
    </message>
    <message>
        <source>Looser</source>
        <translation>Lockerer</translation>
    </message>
</context>
<context>
    <name>ballast::OutcomeTable</name>
    <message>
        <source>What happened to the boxes</source>
        <translation>Was mit den Rahmen geschah</translation>
    </message>
</context>
<context>
    <name>ballast::OverviewMode</name>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Co-occurrence</source>
        <translation>Gemeinsames Auftreten</translation>
    </message>
    <message>
        <source>Box sizes</source>
        <translation>Rahmengrößen</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Image sizes</source>
        <translation>Bildgrößen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Effective number of classes: %1 of %2</source>
        <translation>Effektive Zahl der Klassen: %1 von %2</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>Probleme (%1)</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <translation>%1 %2 von %3</translation>
    </message>
    <message>
        <source>all images</source>
        <translation>alle Bilder</translation>
    </message>
</context>
<context>
    <name>ballast::ParameterRow</name>
    <message>
        <source>Reset to %1</source>
        <translation>Zurück auf %1</translation>
    </message>
    <message>
        <source>Make symmetric</source>
        <translation>Symmetrisch machen</translation>
    </message>
    <message>
        <source>This is not a number. %1</source>
        <translation>Das ist keine Zahl. %1</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Zum Beispiel: %1</translation>
    </message>
    <message>
        <source>Class names</source>
        <translation>Klassennamen</translation>
    </message>
    <message>
        <source>Folder with images</source>
        <translation>Ordner mit Bildern</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Einen Ordner wählen</translation>
    </message>
    <message>
        <source>%1: choose a folder</source>
        <translation>%1: Ordner wählen</translation>
    </message>
</context>
<context>
    <name>ballast::PipelineFiles</name>
    <message>
        <source>Albumentations pipeline (*.json)</source>
        <translation>Albumentations-Pipeline (*.json)</translation>
    </message>
    <message>
        <source>Load pipeline</source>
        <translation>Pipeline laden</translation>
    </message>
    <message>
        <source>Save pipeline</source>
        <translation>Pipeline speichern</translation>
    </message>
    <message>
        <source>Loaded %1</source>
        <translation>%1 geladen</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Copied the pipeline as Python for Albumentations</source>
        <translation>Pipeline als Python für Albumentations kopiert</translation>
    </message>
</context>
<context>
    <name>ballast::PipelinePanel</name>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Voreinstellungen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a step to the pipeline</source>
        <translation>Der Pipeline einen Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy as Albumentations</source>
        <translation>Als Albumentations kopieren</translation>
    </message>
    <message>
        <source>Python code</source>
        <translation>Python-Code</translation>
    </message>
    <message>
        <source>Python code copied</source>
        <translation>Python-Code kopiert</translation>
    </message>
    <message>
        <source>JSON for A.from_dict</source>
        <translation>JSON für A.from_dict</translation>
    </message>
    <message>
        <source>JSON copied</source>
        <translation>JSON kopiert</translation>
    </message>
    <message>
        <source>What is tuned here trains there: Albumentations 2.0.8</source>
        <translation>Was hier eingestellt wird, trainiert dort: Albumentations 2.0.8</translation>
    </message>
    <message>
        <source>Save preset</source>
        <translation>Voreinstellung speichern</translation>
    </message>
    <message>
        <source>Keep this pipeline as a file; it is then offered under Presets</source>
        <translation>Diese Pipeline als Datei behalten; sie steht dann unter Voreinstellungen</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Open pipeline file…</source>
        <translation>Pipelinedatei öffnen…</translation>
    </message>
    <message>
        <source>Remove all steps</source>
        <translation>Alle Schritte entfernen</translation>
    </message>
    <message>
        <source>Preset %1</source>
        <translation>Voreinstellung %1</translation>
    </message>
    <message>
        <source>Open pipeline %1</source>
        <translation>Pipeline %1 öffnen</translation>
    </message>
    <message>
        <source>Opened %1. Not everything could be taken over:</source>
        <translation>%1 geöffnet. Nicht alles ließ sich übernehmen:</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 gespeichert.</translation>
    </message>
    <message>
        <source>Open pipeline file</source>
        <translation>Pipelinedatei öffnen</translation>
    </message>
    <message>
        <source>my pipeline</source>
        <translation>meine Pipeline</translation>
    </message>
    <message>
        <source>Pipelines (*.json *.yaml *.yml);;All files (*)</source>
        <translation>Pipelines (*.json *.yaml *.yml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>YAML for A.load</source>
        <translation>YAML für A.load</translation>
    </message>
    <message>
        <source>YAML copied</source>
        <translation>YAML kopiert</translation>
    </message>
</context>
<context>
    <name>ballast::PlanModel</name>
    <message>
        <source>leave out</source>
        <translation>weglassen</translation>
    </message>
    <message>
        <source>repeat</source>
        <translation>wiederholen</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>tile %1 × %2</source>
        <translation>Kachel %1 × %2</translation>
    </message>
    <message>
        <source>object crop %1 × %2</source>
        <translation>Objektausschnitt %1 × %2</translation>
    </message>
    <message>
        <source>cut objects: %1</source>
        <translation>beschnittene Objekte: %1</translation>
    </message>
    <message>
        <source>crop, %1 pasted</source>
        <translation>Ausschnitt, %1 eingefügt</translation>
    </message>
    <message>
        <source>%1 pasted</source>
        <translation>%1 eingefügt</translation>
    </message>
    <message>
        <source>pasted objects: %1</source>
        <translation>eingefügte Objekte: %1</translation>
    </message>
    <message>
        <source>inside boxes</source>
        <translation>innerhalb der Rahmen</translation>
    </message>
</context>
<context>
    <name>ballast::PlanPage</name>
    <message>
        <source>Per class, before and after</source>
        <translation>Je Klasse, vorher und nachher</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>The plan is being made</source>
        <translation>Der Plan wird gemacht</translation>
    </message>
    <message>
        <source>What more images would buy</source>
        <translation>Was mehr Bilder brächten</translation>
    </message>
    <message>
        <source>Ratio against images added</source>
        <translation>Verhältnis gegen zusätzliche Bilder</translation>
    </message>
    <message>
        <source>images added</source>
        <translation>zusätzliche Bilder</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>Trying several budgets…</source>
        <translation>Mehrere Budgets werden versucht…</translation>
    </message>
    <message>
        <source>Plan, image by image</source>
        <translation>Plan, Bild für Bild</translation>
    </message>
    <message>
        <source>Only treated images</source>
        <translation>Nur behandelte Bilder</translation>
    </message>
    <message>
        <source>%1 images added, ratio %2</source>
        <translation>%1 Bilder dazu, Verhältnis %2</translation>
    </message>
    <message>
        <source>this plan: %1 with %2 images</source>
        <translation>dieser Plan: %1 mit %2 Bildern</translation>
    </message>
    <message>
        <source>chosen means</source>
        <translation>gewählte Mittel</translation>
    </message>
    <message>
        <source>repeating images only</source>
        <translation>nur Bilder wiederholen</translation>
    </message>
    <message>
        <source>Change budget</source>
        <translation>Budget ändern</translation>
    </message>
    <message>
        <source>There is no plan yet</source>
        <translation>Es gibt noch keinen Plan</translation>
    </message>
    <message>
        <source>Wait until it is made.</source>
        <translation>Warten Sie, bis er fertig ist.</translation>
    </message>
    <message>
        <source>Save plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>Plan (*.json)</source>
        <translation>Plan (*.json)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>No image holds a class that could be raised</source>
        <translation>Kein Bild hält eine Klasse, die sich anheben ließe</translation>
    </message>
</context>
<context>
    <name>ballast::PlanRunner</name>
    <message>
        <source>Planning</source>
        <translation>Planen</translation>
    </message>
</context>
<context>
    <name>ballast::PolicyPanel</name>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Match the largest class</source>
        <translation>An die größte Klasse angleichen</translation>
    </message>
    <message>
        <source>Match the median class</source>
        <translation>An die mittlere Klasse angleichen</translation>
    </message>
    <message>
        <source>A share of the largest class</source>
        <translation>Ein Anteil der größten Klasse</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Change share of the largest class</source>
        <translation>Anteil der größten Klasse ändern</translation>
    </message>
    <message>
        <source>Fixed count per class</source>
        <translation>Feste Zahl je Klasse</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Change fixed count</source>
        <translation>Feste Zahl ändern</translation>
    </message>
    <message>
        <source>Count: boxes</source>
        <translation>Zählen: Rahmen</translation>
    </message>
    <message>
        <source>Count: images</source>
        <translation>Zählen: Bilder</translation>
    </message>
    <message>
        <source>Change balance goal</source>
        <translation>Ziel des Ausgleichs ändern</translation>
    </message>
    <message>
        <source>Change what is counted</source>
        <translation>Ändern, was gezählt wird</translation>
    </message>
    <message>
        <source>Limit the images added</source>
        <translation>Zusätzliche Bilder begrenzen</translation>
    </message>
    <message>
        <source>Change budget</source>
        <translation>Budget ändern</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Means, cheapest first</source>
        <translation>Mittel, günstigste zuerst</translation>
    </message>
    <message>
        <source>Max copies</source>
        <translation>Höchstens Kopien</translation>
    </message>
    <message>
        <source>Change max copies</source>
        <translation>Höchstzahl der Kopien ändern</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>Trainingsbilder</translation>
    </message>
    <message>
        <source>All images</source>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>Change what the balance applies to</source>
        <translation>Ändern, wofür der Ausgleich gilt</translation>
    </message>
    <message>
        <source>No splits: all %1 images are training images</source>
        <translation>Keine Teilmengen: alle %1 Bilder sind Trainingsbilder</translation>
    </message>
    <message>
        <source>Validation and test images are repeated too: their results will no longer be honest</source>
        <translation>Auch Validierungs- und Testbilder werden wiederholt: ihre Ergebnisse sind dann nicht mehr ehrlich</translation>
    </message>
    <message>
        <source>%1 images; validation and test (%2) stay untouched</source>
        <translation>%1 Bilder; Validierung und Test (%2) bleiben unberührt</translation>
    </message>
    <message>
        <source>Largest allowed ratio</source>
        <translation>Größtes erlaubtes Verhältnis</translation>
    </message>
    <message>
        <source>Max ratio</source>
        <translation>Max. Verhältnis</translation>
    </message>
    <message>
        <source>Change largest allowed ratio</source>
        <translation>Größtes erlaubtes Verhältnis ändern</translation>
    </message>
    <message>
        <source>The largest class may be this many times the smallest</source>
        <translation>Die größte Klasse darf dieses Vielfache der kleinsten erreichen</translation>
    </message>
    <message>
        <source>A target, a cap, or to be left alone, class by class</source>
        <translation>Ein Ziel, eine Obergrenze oder nicht beachten, Klasse für Klasse</translation>
    </message>
    <message>
        <source>Most outputs added from one image, by all means. Beyond about 10 a model starts to learn the image by heart.</source>
        <translation>Höchstens so viele Ausgaben kommen aus einem Bild dazu, durch alle Mittel. Ab etwa 10 beginnt ein Modell, das Bild auswendig zu lernen.</translation>
    </message>
    <message>
        <source>Wishes per class…</source>
        <translation>Wünsche je Klasse…</translation>
    </message>
    <message>
        <source>Wishes per class (%1)…</source>
        <translation>Wünsche je Klasse (%1)…</translation>
    </message>
</context>
<context>
    <name>ballast::PositionsPage</name>
    <message>
        <source>Area covered by boxes</source>
        <translation>Von Rahmen bedeckte Fläche</translation>
    </message>
    <message>
        <source>Centres of boxes</source>
        <translation>Mitten der Rahmen</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Was gezählt wird</translation>
    </message>
    <message>
        <source>Positions of the boxes</source>
        <translation>Positionen der Rahmen</translation>
    </message>
    <message>
        <source>No boxes, or the sizes of their images are not known</source>
        <translation>Keine Rahmen, oder die Größen ihrer Bilder sind nicht bekannt</translation>
    </message>
    <message>
        <source>Where in the image the boxes lie</source>
        <translation>Wo im Bild die Rahmen liegen</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Alle Klassen</translation>
    </message>
    <message>
        <source>%1 boxes here</source>
        <translation>%1 Rahmen hier</translation>
    </message>
    <message>
        <source>%1 boxes; %2 of them (%3) touch the edge of their image.</source>
        <translation>%1 Rahmen; %2 davon (%3) berühren den Rand ihres Bildes.</translation>
    </message>
</context>
<context>
    <name>ballast::PreviewToolbar</name>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Show the whole image (0)</source>
        <translation>Das ganze Bild zeigen (0)</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>One image pixel is one screen pixel (1)</source>
        <translation>Ein Bildpixel ist ein Bildschirmpixel (1)</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Original and augmented beside each other</source>
        <translation>Original und augmentiert nebeneinander</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>Wischen</translation>
    </message>
    <message>
        <source>Original and augmented on each other; drag the divider</source>
        <translation>Original und augmentiert übereinander; die Trennlinie ziehen</translation>
    </message>
    <message>
        <source>Several copies at once</source>
        <translation>Mehrere Kopien auf einmal</translation>
    </message>
    <message>
        <source>%1 variants</source>
        <translation>%1 Varianten</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Draw the boxes</source>
        <translation>Die Rahmen zeichnen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Write the class names</source>
        <translation>Die Klassennamen schreiben</translation>
    </message>
    <message>
        <source>Ghost</source>
        <translation>Geist</translation>
    </message>
    <message>
        <source>Draw each object&apos;s turned outline, from which its box is made</source>
        <translation>Den gedrehten Umriss jedes Objekts zeichnen, aus dem sein Rahmen entsteht</translation>
    </message>
    <message>
        <source>The seed of all random draws. The same seed gives the same copies, here and in the export.</source>
        <translation>Der Startwert aller zufälligen Ziehungen. Der gleiche Startwert gibt die gleichen Kopien, hier und im Export.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Previous sample</source>
        <translation>Vorige Probe</translation>
    </message>
    <message>
        <source>Next sample</source>
        <translation>Nächste Probe</translation>
    </message>
    <message>
        <source>Draw again: the next copy of this image (N)</source>
        <translation>Neu ziehen: die nächste Kopie dieses Bildes (N)</translation>
    </message>
    <message>
        <source>preview %1 ms</source>
        <translation>Vorschau %1 ms</translation>
    </message>
    <message>
        <source>Grid of %1</source>
        <translation>Raster aus %1</translation>
    </message>
    <message>
        <source>Draw again: the next copy of this image (N). Shown: copy %1.</source>
        <translation>Neu ziehen: die nächste Kopie dieses Bildes (N). Gezeigt: Kopie %1.</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Draft at the size on screen</source>
        <translation>Entwurf in Bildschirmgröße</translation>
    </message>
    <message>
        <source>Full size, as it is exported</source>
        <translation>Volle Größe, wie sie exportiert wird</translation>
    </message>
</context>
<context>
    <name>ballast::PreviewView</name>
    <message>
        <source>Original image</source>
        <translation>Originalbild</translation>
    </message>
    <message>
        <source>Augmented image</source>
        <translation>Augmentiertes Bild</translation>
    </message>
    <message>
        <source>What happened to the boxes</source>
        <translation>Was mit den Rahmen geschah</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Original · %1</source>
        <translation>Original · %1</translation>
    </message>
    <message>
        <source> · file is damaged</source>
        <translation> · Datei ist beschädigt</translation>
    </message>
    <message>
        <source>Augmented · copy %1</source>
        <translation>Augmentiert · Kopie %1</translation>
    </message>
    <message>
        <source>No steps: add one on the right</source>
        <translation>Keine Schritte: fügen Sie rechts einen hinzu</translation>
    </message>
    <message>
        <source> · no step drawn</source>
        <translation> · kein Schritt gezogen</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>No preview</source>
        <translation>Keine Vorschau</translation>
    </message>
</context>
<context>
    <name>ballast::ProblemsModel</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation>Was damit geschieht</translation>
    </message>
</context>
<context>
    <name>ballast::ProblemsPage</name>
    <message>
        <source>Nothing wrong was found. Checked: boxes without area or outside the image, duplicates, unknown classes, missing and unreadable images, sizes, and the same content in two splits.</source>
        <translation>Nichts Falsches gefunden. Geprüft: Rahmen ohne Fläche oder außerhalb des Bildes, Doppelte, unbekannte Klassen, fehlende und unlesbare Bilder, Größen und gleicher Inhalt in zwei Teilmengen.</translation>
    </message>
    <message>
        <source>Search file or text</source>
        <translation>Datei oder Text suchen</translation>
    </message>
    <message>
        <source>Kind of problem</source>
        <translation>Art des Problems</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>All kinds (%1)</source>
        <translation>Alle Arten (%1)</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 von %2 gezeigt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation>Was damit geschieht</translation>
    </message>
</context>
<context>
    <name>ballast::ResizePage</name>
    <message>
        <source>Lost under</source>
        <translation>Verloren unter</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Tile overlap</source>
        <translation>Kachelüberlappung</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>Training size</source>
        <translation>Trainingsgröße</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Export at these sizes…</source>
        <translation>In diesen Größen exportieren…</translation>
    </message>
    <message>
        <source>Images are fitted: their longer side to this size.</source>
        <translation>Bilder werden eingepasst: ihre längere Seite auf diese Größe.</translation>
    </message>
    <message>
        <source>Progressive resizing</source>
        <translation>Schrittweise Größen</translation>
    </message>
    <message>
        <source>The same split at each size, from the original pixels, with the plan&apos;s copies and schedule.yaml.</source>
        <translation>Dieselbe Aufteilung in jeder Größe, aus den Originalpixeln, mit den Kopien des Plans und schedule.yaml.</translation>
    </message>
    <message>
        <source>What is lost, and what would keep it</source>
        <translation>Was verloren geht, und was es erhielte</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>&lt; 4 px</source>
        <translation>&lt; 4 px</translation>
    </message>
    <message>
        <source>&lt; 8 px</source>
        <translation>&lt; 8 px</translation>
    </message>
    <message>
        <source>&lt; 16 px</source>
        <translation>&lt; 16 px</translation>
    </message>
    <message>
        <source>&lt; 32 px</source>
        <translation>&lt; 32 px</translation>
    </message>
    <message>
        <source>Smallest size</source>
        <translation>Kleinste Größe</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <source>Resize impact</source>
        <translation>Auswirkung der Größenänderung</translation>
    </message>
    <message>
        <source>Smallest side after resizing</source>
        <translation>Kleinste Seite nach dem Skalieren</translation>
    </message>
    <message>
        <source>smallest side</source>
        <translation>kleinste Seite</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>boxes</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>No boxes, or the sizes of their images are not known</source>
        <translation>Keine Rahmen, oder die Größen ihrer Bilder sind nicht bekannt</translation>
    </message>
    <message>
        <source>As training sees it</source>
        <translation>Wie das Training es sieht</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Tiles of %1 px, %2 px overlap, on the commonest image size</source>
        <translation>Kacheln von %1 px, %2 px Überlappung, auf der häufigsten Bildgröße</translation>
    </message>
    <message>
        <source>There are no boxes to measure.</source>
        <translation>Es gibt keine Rahmen zu messen.</translation>
    </message>
    <message>
        <source>%1: %2 of the boxes never reach %3 px, not even in the source. Tiles cannot help; sharper pictures can.</source>
        <translation>%1: %2 der Rahmen erreichen nie %3 px, nicht einmal in der Quelle. Kacheln können nicht helfen; schärfere Bilder schon.</translation>
    </message>
    <message>
        <source>From %1 px on, every class keeps %2 of its boxes at %3 px or more.</source>
        <translation>Ab %1 px behält jede Klasse %2 ihrer Rahmen bei %3 px oder mehr.</translation>
    </message>
    <message>
        <source>No box to show</source>
        <translation>Kein Rahmen zu zeigen</translation>
    </message>
    <message>
        <source>Magnifying</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>The image cannot be read</source>
        <translation>Das Bild ist nicht lesbar</translation>
    </message>
    <message>
        <source>source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>at %1 px: %2</source>
        <translation>bei %1 px: %2</translation>
    </message>
    <message>
        <source>Folder to make</source>
        <translation>Anzulegender Ordner</translation>
    </message>
    <message>
        <source>Writing at several sizes</source>
        <translation>Schreiben in mehreren Größen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Nach %1 geschrieben</translation>
    </message>
</context>
<context>
    <name>ballast::ResultPanel</name>
    <message>
        <source>Why not further</source>
        <translation>Warum nicht weiter</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Export balanced dataset</source>
        <translation>Ausgeglichenen Datensatz exportieren</translation>
    </message>
    <message>
        <source>Save plan…</source>
        <translation>Plan speichern…</translation>
    </message>
    <message>
        <source>Imbalance ratio</source>
        <translation>Ungleichgewicht</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Images added</source>
        <translation>Zusätzliche Bilder</translation>
    </message>
    <message>
        <source>Images left out</source>
        <translation>Weggelassene Bilder</translation>
    </message>
    <message>
        <source>Most copies of one image</source>
        <translation>Meiste Kopien eines Bildes</translation>
    </message>
    <message>
        <source>Disk, about</source>
        <translation>Speicherplatz, etwa</translation>
    </message>
    <message>
        <source>For the command line: ballast-cli export --plan</source>
        <translation>Für die Kommandozeile: ballast-cli export --plan</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>%1 more classes stay short; the bars mark them.</source>
        <translation>%1 weitere Klassen bleiben zu klein; die Balken zeigen sie.</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>Best possible at this budget</source>
        <translation>Bestmöglich bei diesem Budget</translation>
    </message>
    <message>
        <source>Above the best possible</source>
        <translation>Über dem Bestmöglichen</translation>
    </message>
    <message>
        <source>– repeated</source>
        <translation>– wiederholt</translation>
    </message>
    <message>
        <source>– object crops</source>
        <translation>– Objektausschnitte</translation>
    </message>
    <message>
        <source>– tiles</source>
        <translation>– Kacheln</translation>
    </message>
    <message>
        <source>No plan with these means, copies and budget gets lower: a bound by linear programming</source>
        <translation>Kein Plan mit diesen Mitteln, Kopien und diesem Budget kommt tiefer: eine Schranke durch lineare Optimierung</translation>
    </message>
    <message>
        <source>Best possible with these means</source>
        <translation>Bestmöglich mit diesen Mitteln</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>erreicht</translation>
    </message>
    <message>
        <source>– with pasted objects</source>
        <translation>– mit eingefügten Objekten</translation>
    </message>
    <message>
        <source>Objects pasted</source>
        <translation>Eingefügte Objekte</translation>
    </message>
    <message>
        <source>Different objects among them</source>
        <translation>Verschiedene Objekte darunter</translation>
    </message>
    <message>
        <source>Objects of the dataset that lend: the more, the less a model can learn them by heart</source>
        <translation>Objekte des Datensatzes, von denen eingefügt wird: je mehr, desto weniger kann ein Modell sie auswendig lernen</translation>
    </message>
    <message>
        <source>– varied inside boxes</source>
        <translation>– innerhalb der Rahmen variiert</translation>
    </message>
</context>
<context>
    <name>ballast::RulesPanel</name>
    <message>
        <source>Share of the largest class</source>
        <translation>Anteil an der größten Klasse</translation>
    </message>
    <message>
        <source>Training objects</source>
        <translation>Objekte im Training</translation>
    </message>
    <message>
        <source>Validation objects</source>
        <translation>Objekte in der Validierung</translation>
    </message>
    <message>
        <source>When is a class too low?</source>
        <translation>Wann ist eine Klasse zu selten?</translation>
    </message>
    <message>
        <source>low below</source>
        <translation>niedrig unter</translation>
    </message>
    <message>
        <source>critical below</source>
        <translation>kritisch unter</translation>
    </message>
    <message>
        <source>The worst finding decides. Validation is only asked where there is a validation split.</source>
        <translation>Der schlimmste Befund entscheidet. Nach der Validierung wird nur gefragt, wo es eine gibt.</translation>
    </message>
    <message>
        <source>Take the defaults back</source>
        <translation>Vorgaben wiederherstellen</translation>
    </message>
    <message>
        <source>Reset verdict rules</source>
        <translation>Urteilsregeln zurücksetzen</translation>
    </message>
    <message>
        <source>%1, low below</source>
        <translation>%1, niedrig unter</translation>
    </message>
    <message>
        <source>%1, critical below</source>
        <translation>%1, kritisch unter</translation>
    </message>
    <message>
        <source>Change verdict rules</source>
        <translation>Urteilsregeln ändern</translation>
    </message>
</context>
<context>
    <name>ballast::SamplerCard</name>
    <message>
        <source>Sampler</source>
        <translation>Sampler</translation>
    </message>
    <message>
        <source>Classes in a smaller share of the images than this are repeated</source>
        <translation>Klassen in einem kleineren Anteil der Bilder als diesem werden wiederholt</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Ziehungen</translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation>Verschiedene</translation>
    </message>
    <message>
        <source>Never seen</source>
        <translation>Nie gesehen</translation>
    </message>
    <message>
        <source>Boxes seen</source>
        <translation>Gesehene Rahmen</translation>
    </message>
    <message>
        <source>What an epoch shows</source>
        <translation>Was eine Epoche zeigt</translation>
    </message>
    <message>
        <source>Boxes in an epoch</source>
        <translation>Rahmen in einer Epoche</translation>
    </message>
    <message>
        <source>No training images</source>
        <translation>Keine Trainingsbilder</translation>
    </message>
    <message>
        <source>No training image holds a class.</source>
        <translation>Kein Trainingsbild hält eine Klasse.</translation>
    </message>
    <message>
        <source>An epoch draws %1 images, %2 of %3 different ones; %4 of the images with %5 are never seen. Ratio %6 → %7.</source>
        <translation>Eine Epoche zieht %1 Bilder, %2 von %3 verschiedenen; %4 der Bilder mit %5 werden nie gesehen. Verhältnis %6 → %7.</translation>
    </message>
</context>
<context>
    <name>ballast::ScatterChart</name>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
</context>
<context>
    <name>ballast::Screenshots</name>
    <message>
        <source>The folder %1 cannot be made</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>The picture %1 cannot be written</source>
        <translation>Das Bild %1 lässt sich nicht schreiben</translation>
    </message>
</context>
<context>
    <name>ballast::SmallestSideCard</name>
    <message>
        <source>No box falls under 16 px at this size.</source>
        <translation>Bei dieser Größe fällt kein Rahmen unter 16 px.</translation>
    </message>
    <message>
        <source>Fewer than 1 % of any class fall under 16 px at this size.</source>
        <translation>Bei dieser Größe fallen von keiner Klasse mehr als 1 % unter 16 px.</translation>
    </message>
    <message>
        <source>%1 of %2 fall under 16 px: consider tiles or a larger input size</source>
        <translation>%1 von %2 fallen unter 16 px: erwägen Sie Kacheln oder eine größere Eingabe</translation>
    </message>
    <message>
        <source>Smallest box side after resizing to</source>
        <translation>Kleinste Rahmenseite nach dem Skalieren auf</translation>
    </message>
    <message>
        <source>Smallest box side</source>
        <translation>Kleinste Rahmenseite</translation>
    </message>
    <message>
        <source>smallest side</source>
        <translation>kleinste Seite</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>boxes</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>No boxes, or the sizes of their images are not known</source>
        <translation>Keine Rahmen, oder die Größen ihrer Bilder sind nicht bekannt</translation>
    </message>
</context>
<context>
    <name>ballast::SnippetButtons</name>
    <message>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern als</translation>
    </message>
</context>
<context>
    <name>ballast::SplitsPage</name>
    <message>
        <source>fold %1</source>
        <translation>Fold %1</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilmenge</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>copies of one photograph (by name)</source>
        <translation>Kopien eines Fotos (nach dem Namen)</translation>
    </message>
    <message>
        <source>folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>a pattern in the path</source>
        <translation>ein Muster im Pfad</translation>
    </message>
    <message>
        <source>near-duplicates</source>
        <translation>fast gleiche Bilder</translation>
    </message>
    <message>
        <source>Keep together</source>
        <translation>Zusammenhalten</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>New split</source>
        <translation>Neue Aufteilung</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Folds</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Every class is spread over the parts alike. Split first, then augment: validation and test are never touched.</source>
        <translation>Jede Klasse verteilt sich gleichmäßig auf die Teile. Erst aufteilen, dann augmentieren: Validierung und Test werden nie angetastet.</translation>
    </message>
    <message>
        <source>Leaks</source>
        <translation>Lecks</translation>
    </message>
    <message>
        <source>Look for near-duplicates</source>
        <translation>Nach fast gleichen Bildern suchen</translation>
    </message>
    <message>
        <source>Images of two splits that show nearly the same, turned and mirrored ones too; decodes all images</source>
        <translation>Bilder zweier Teilmengen, die fast dasselbe zeigen, auch gedreht und gespiegelt; dekodiert alle Bilder</translation>
    </message>
    <message>
        <source>Images per class and part</source>
        <translation>Bilder je Klasse und Teil</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>The dataset with these splits; with folds one dataset per fold</source>
        <translation>Der Datensatz mit diesen Teilmengen; mit Folds ein Datensatz je Fold</translation>
    </message>
    <message>
        <source>Images that leak between the present splits</source>
        <translation>Bilder, die zwischen den jetzigen Teilmengen durchsickern</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Its like</source>
        <translation>Das ähnliche Bild</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Copied as %1</source>
        <translation>Kopiert als %1</translation>
    </message>
    <message>
        <source>Splitting</source>
        <translation>Aufteilen</translation>
    </message>
    <message>
        <source>Nothing has been split yet.</source>
        <translation>Noch wurde nichts aufgeteilt.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>all images</source>
        <translation>alle Bilder</translation>
    </message>
    <message>
        <source>%1 images in %2 groups that stay together.</source>
        <translation>%1 Bilder in %2 Gruppen, die zusammenbleiben.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>Looking for near-duplicates</source>
        <translation>Fast gleiche Bilder werden gesucht</translation>
    </message>
    <message>
        <source>same file</source>
        <translation>dieselbe Datei</translation>
    </message>
    <message>
        <source>No image of one split shows what one of another shows.</source>
        <translation>Kein Bild einer Teilmenge zeigt, was eines einer anderen zeigt.</translation>
    </message>
    <message>
        <source>%1 pairs across splits: what was trained on cannot measure a model. Split again with near-duplicates kept together.</source>
        <translation>%1 Paare über Teilmengen hinweg: was trainiert wurde, kann kein Modell messen. Neu aufteilen und dabei fast gleiche Bilder zusammenhalten.</translation>
    </message>
    <message>
        <source>Folder to make</source>
        <translation>Anzulegender Ordner</translation>
    </message>
    <message>
        <source>Writing the splits</source>
        <translation>Teilmengen schreiben</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Nach %1 geschrieben</translation>
    </message>
    <message>
        <source>Not looked for yet: the button “Look for near-duplicates” compares all images.</source>
        <translation>Noch nicht gesucht: der Knopf „Nach fast gleichen Bildern suchen“ vergleicht alle Bilder.</translation>
    </message>
    <message>
        <source>Stopped: not all images were compared.</source>
        <translation>Angehalten: nicht alle Bilder wurden verglichen.</translation>
    </message>
</context>
<context>
    <name>ballast::StatusLine</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop the running job</source>
        <translation>Die laufende Arbeit anhalten</translation>
    </message>
    <message numerus="yes">
        <source>(%n more)</source>
        <translation>
            <numerusform>(%n weitere)</numerusform>
            <numerusform>(%n weitere)</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop: %1</source>
        <translation>Anhalten: %1</translation>
    </message>
</context>
<context>
    <name>ballast::StepCard</name>
    <message>
        <source>Drag to reorder (Alt+Up, Alt+Down)</source>
        <translation>Zum Umordnen ziehen (Alt+Auf, Alt+Ab)</translation>
    </message>
    <message>
        <source>Use this step</source>
        <translation>Diesen Schritt verwenden</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Switch on %1</source>
        <translation>%1 einschalten</translation>
    </message>
    <message>
        <source>Switch off %1</source>
        <translation>%1 ausschalten</translation>
    </message>
    <message>
        <source>Probability that the step is applied to a copy, 0 to 1</source>
        <translation>Wahrscheinlichkeit, dass der Schritt auf eine Kopie angewandt wird, 0 bis 1</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Show or hide the parameters</source>
        <translation>Die Parameter zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Remove this step (Del)</source>
        <translation>Diesen Schritt entfernen (Entf)</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>%1 von %2 ändern</translation>
    </message>
    <message>
        <source>A probability is a number from 0 to 1.</source>
        <translation>Eine Wahrscheinlichkeit ist eine Zahl von 0 bis 1.</translation>
    </message>
    <message>
        <source>Change probability of %1</source>
        <translation>Wahrscheinlichkeit von %1 ändern</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Reset to defaults</source>
        <translation>Auf Vorgaben zurücksetzen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Classes whose boxes count</source>
        <translation>Klassen, deren Rahmen zählen</translation>
    </message>
    <message>
        <source>Add a step inside</source>
        <translation>Einen Schritt darin hinzufügen</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Alle Klassen</translation>
    </message>
    <message>
        <source>Change classes of %1</source>
        <translation>Klassen von %1 ändern</translation>
    </message>
</context>
<context>
    <name>ballast::StepList</name>
    <message>
        <source>No steps yet: copies would equal their originals. Add a step, or begin with a preset.</source>
        <translation>Noch keine Schritte: Kopien wären gleich ihren Originalen. Fügen Sie einen Schritt hinzu oder beginnen Sie mit einer Voreinstellung.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 verdoppeln</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
</context>
<context>
    <name>ballast::ThumbnailDelegate</name>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
</context>
<context>
    <name>ballast::TransformPicker</name>
    <message>
        <source>Search: rotate, blur, noise …</source>
        <translation>Suchen: drehen, Unschärfe, Rauschen …</translation>
    </message>
    <message>
        <source>Search transforms</source>
        <translation>Transformationen suchen</translation>
    </message>
</context>
<context>
    <name>ballast::TreatmentPanel</name>
    <message>
        <source>Every class has enough.</source>
        <translation>Jede Klasse hat genug.</translation>
    </message>
    <message>
        <source>Needs treatment</source>
        <translation>Braucht Behandlung</translation>
    </message>
    <message>
        <source>Show more (%1)</source>
        <translation>Mehr zeigen (%1)</translation>
    </message>
    <message>
        <source>Show images</source>
        <translation>Bilder zeigen</translation>
    </message>
    <message>
        <source>Treat…</source>
        <translation>Behandeln…</translation>
    </message>
</context>
<context>
    <name>ballast::ValueSlider</name>
    <message>
        <source>Double-click takes the default back</source>
        <translation>Doppelklick stellt die Vorgabe wieder her</translation>
    </message>
</context>
<context>
    <name>ballast::VariantGrid</name>
    <message>
        <source>Grid of variants</source>
        <translation>Raster der Varianten</translation>
    </message>
    <message>
        <source>copy %1</source>
        <translation>Kopie %1</translation>
    </message>
</context>
<context>
    <name>ballast::VerdictCard</name>
    <message>
        <source>Show images</source>
        <translation>Bilder zeigen</translation>
    </message>
    <message>
        <source>Treat…</source>
        <translation>Behandeln…</translation>
    </message>
    <message>
        <source>Show all classes again</source>
        <translation>Wieder alle Klassen zeigen</translation>
    </message>
</context>
<context>
    <name>ballast::WeightsPage</name>
    <message>
        <source>Copied for %1</source>
        <translation>Für %1 kopiert</translation>
    </message>
    <message>
        <source>From the training images as they are</source>
        <translation>Aus den Trainingsbildern, wie sie sind</translation>
    </message>
    <message>
        <source>From the counts after the plan</source>
        <translation>Aus den Zahlen nach dem Plan</translation>
    </message>
    <message>
        <source>the plan</source>
        <translation>der Plan</translation>
    </message>
    <message>
        <source>the training images</source>
        <translation>die Trainingsbilder</translation>
    </message>
</context>
<context>
    <name>ballast::WeightsPanel</name>
    <message>
        <source>Weight scheme</source>
        <translation>Art der Gewichte</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation>Klassengewichte</translation>
    </message>
    <message>
        <source>Copy as %1</source>
        <translation>Als %1 kopieren</translation>
    </message>
    <message>
        <source>Weights for training</source>
        <translation>Gewichte fürs Training</translation>
    </message>
    <message>
        <source>From %1. Weights and a balanced dataset are alternatives: after a balanced export, train without weights.</source>
        <translation>Aus %1. Gewichte und ein ausgeglichener Datensatz sind Alternativen: nach einem ausgeglichenen Export trainieren Sie ohne Gewichte.</translation>
    </message>
    <message>
        <source>No samples: no loss ever sees this class</source>
        <translation>Keine Beispiele: kein Verlust sieht diese Klasse je</translation>
    </message>
    <message>
        <source>Copied for %1</source>
        <translation>Für %1 kopiert</translation>
    </message>
    <message>
        <source>Double-click a weight to change it</source>
        <translation>Doppelklick auf ein Gewicht ändert es</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
</context>
<context>
    <name>ballast::WelcomePage</name>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>Open a dataset folder (Ctrl+O)</source>
        <translation>Einen Datensatzordner öffnen (Ctrl+O)</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Übungsdatensatz versuchen</translation>
    </message>
    <message>
        <source>Makes 600 images of surface defects on this computer and opens them</source>
        <translation>Macht auf diesem Rechner 600 Bilder von Oberflächenfehlern und öffnet sie</translation>
    </message>
    <message>
        <source>or drop a folder or a label file anywhere</source>
        <translation>oder legen Sie einen Ordner oder eine Labeldatei irgendwo ab</translation>
    </message>
    <message>
        <source>Give the rare classes their weight</source>
        <translation>Seltenen Klassen ihr Gewicht geben</translation>
    </message>
    <message>
        <source>Open a dataset, see which classes are too low, preview the cure with the boxes drawn on, and write a balanced copy. Your files stay as they are.</source>
        <translation>Einen Datensatz öffnen, sehen, welche Klassen zu selten sind, die Abhilfe mit eingezeichneten Rahmen ansehen und eine ausgeglichene Kopie schreiben. Ihre Dateien bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>See what is too low</source>
        <translation>Sehen, was zu selten ist</translation>
    </message>
    <message>
        <source>Images and boxes per class and split, with a verdict and the arithmetic behind it.</source>
        <translation>Bilder und Rahmen je Klasse und Teilmenge, mit einem Urteil und der Rechnung dahinter.</translation>
    </message>
    <message>
        <source>Tune and preview</source>
        <translation>Einstellen und ansehen</translation>
    </message>
    <message>
        <source>Move a slider and watch every box: kept, clipped or dropped, and why.</source>
        <translation>Einen Regler schieben und jedem Rahmen zusehen: behalten, abgeschnitten oder entfallen, und warum.</translation>
    </message>
    <message>
        <source>Export it balanced</source>
        <translation>Ausgeglichen exportieren</translation>
    </message>
    <message>
        <source>Recent datasets</source>
        <translation>Zuletzt geöffnete Datensätze</translation>
    </message>
    <message>
        <source>One click writes YOLO, VOC, COCO, labelme, CVAT, class folders or CSV, reads it back and compares.</source>
        <translation>Ein Klick schreibt YOLO, VOC, COCO, labelme, CVAT, Klassenordner oder CSV, liest es zurück und vergleicht.</translation>
    </message>
</context>
<context>
    <name>ballast::WhyNot</name>
    <message>
        <source>Trying other means</source>
        <translation>Andere Mittel werden versucht</translation>
    </message>
</context>
<context>
    <name>ballast::WindowPreview</name>
    <message>
        <source>Picture of the selected row</source>
        <translation>Bild der gewählten Zeile</translation>
    </message>
</context>
<context>
    <name>ballast::WishesDialog</name>
    <message>
        <source>Wishes for single classes</source>
        <translation>Wünsche für einzelne Klassen</translation>
    </message>
    <message>
        <source>A target takes the place of the goal&apos;s. A cap is never passed by adding images. A class left alone is neither raised nor counted in the ratio. Empty fields ask for nothing.</source>
        <translation>Ein eigenes Ziel tritt an die Stelle des allgemeinen. Eine Obergrenze wird durch Hinzufügen von Bildern nie überschritten. Eine Klasse, die in Ruhe bleibt, wird weder angehoben noch im Verhältnis gezählt. Leere Felder verlangen nichts.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>Obergrenze</translation>
    </message>
    <message>
        <source>Leave alone</source>
        <translation>In Ruhe lassen</translation>
    </message>
    <message>
        <source>Change wish for %1</source>
        <translation>Wunsch für %1 ändern</translation>
    </message>
</context>
</TS>
