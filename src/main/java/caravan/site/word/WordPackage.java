package caravan.site.word;

import caravan.files.pack.FixedZip;
import caravan.files.pack.ZipParts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;

/** The parts of a document as one file. For one file and one thread. */
final class WordPackage {
  /** How each part begins. */
  static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  /** The names that markup of a part may use. */
  static final String NAMES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
          + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  private final OPCPackage file = OPCPackage.create(new ByteArrayOutputStream());
  private final PackagePart main;

  /**
   * @param text the part that the others belong to
   */
  WordPackage(String text, WordPart links) {
    main = part("/word/document.xml", TYPE + "document.main+xml", bytes(text));
    file.addRelationship(
        main.getPartName(), TargetMode.INTERNAL, RELATION + "officeDocument", "doc");
    link(main, links);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void link(PackagePart part, WordPart links) {
    links
        .links()
        .forEach(
            (address, name) -> part.addExternalRelationship(address, RELATION + "hyperlink", name));
  }

  private PackagePart part(String name, String type, byte[] content) {
    try {
      PackagePart part = file.createPart(PackagingURIHelper.createPartName(name), type);
      try (OutputStream out = part.getOutputStream()) {
        out.write(content);
      }
      return part;
    } catch (InvalidFormatException e) {
      throw new IllegalArgumentException(name, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Adds a part that Word knows by its name.
   *
   * @param name such as {@code styles}
   * @param id by which the text refers to it
   */
  WordPackage add(String name, String kind, String id, String xml, WordPart links) {
    PackagePart part = part("/word/" + name + ".xml", TYPE + kind + "+xml", bytes(xml));
    main.addRelationship(part.getPartName(), TargetMode.INTERNAL, RELATION + kind, id);
    link(part, links);
    return this;
  }

  WordPackage add(WordPictures pictures) {
    for (Map.Entry<ByteBuffer, String> picture : pictures.files().entrySet()) {
      String name = picture.getValue();
      int point = name.indexOf('.');
      PackagePart part =
          part(
              "/word/media/" + name,
              "image/" + name.substring(point + 1),
              picture.getKey().array());
      main.addRelationship(
          part.getPartName(), TargetMode.INTERNAL, RELATION + "image", name.substring(0, point));
    }
    return this;
  }

  /** What the file says of itself. */
  WordPackage describe(WordRequest request, WordLanguage language) {
    try {
      PackageProperties about = file.getPackageProperties();
      LocalDate day = request.date() == null ? LocalDate.EPOCH : request.date();
      Optional<Date> date = Optional.of(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
      about.setCreatedProperty(date);
      about.setModifiedProperty(date);
      about.setTitleProperty(held(request.title()));
      about.setCreatorProperty(held(request.author() == null ? "" : request.author()));
      about.setDescriptionProperty(
          held(request.description() == null ? "" : request.description()));
      about.setLanguageProperty(language.tag());
      return this;
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String held(String text) {
    return Markup.held(text);
  }

  /** The file, whose bytes depend on nothing but its parts. */
  byte[] bytes() {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
      file.save(out);
      file.revert();
      FixedZip zip = new FixedZip();
      // What says what the parts are comes first, as programs expect it.
      Map<String, InputStream> parts = new TreeMap<>(ZipParts.of(out.toByteArray()));
      parts.forEach(zip::add);
      return zip.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
