package caravan.app.query;

import caravan.app.tables.ImportFault;
import caravan.app.tables.Problem;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import caravan.text.yaml.Kind;
import caravan.text.yaml.MapReader;
import caravan.text.yaml.Shape;
import caravan.text.yaml.YamlMap;
import caravan.text.yaml.YamlNode;
import caravan.text.yaml.YamlParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The connections of a user: from variables of the environment, {@code
 * CARAVAN_CONNECTION_NAME_URL}, {@code _USER} and {@code _PASSWORD}, or from a file of their own.
 */
public final class Connections {
  private static final Shape CONNECTION =
      Shape.of("a connection", "How a database is reached.")
          .required("url", Kind.text(), "Its address for JDBC.")
          .optional("user", Kind.text(), "The name of the user there.")
          .optional("password", Kind.text(), "The password.")
          .optional(
              "folders",
              Kind.texts(),
              "Folders that an engine which reads files may read, beside those of the report.");

  private final Map<String, String> environment;
  private final Path file;

  /**
   * @param environment of the process
   * @param file the user's own, which need not be there: {@code connections.yaml}
   */
  public Connections(Map<String, String> environment, Path file) {
    this.environment = Map.copyOf(environment);
    this.file = file;
  }

  /**
   * How a database is reached.
   *
   * @param name as datasets call it; empty for the engine over the report's own files
   * @throws ImportFault if the user has no such connection
   */
  ConnectionSettings of(String name) throws ImportFault, IOException {
    if (name.isEmpty()) {
      return ConnectionSettings.OWN;
    }
    String variable = "CARAVAN_CONNECTION_" + name.toUpperCase(Locale.ROOT).replace('-', '_') + "_";
    ConnectionSettings kept = kept(name);
    String url = environment.getOrDefault(variable + "URL", kept.url());
    if (url.isEmpty()) {
      throw fault(
          "you have no connection \"" + name + "\"",
          "write its address into " + file + ", or into the variable " + variable + "URL");
    }
    if (!url.startsWith("jdbc:")) {
      throw fault(
          "the address of the connection \"" + name + "\" does not begin with jdbc:",
          "write for instance jdbc:postgresql://db.example.org/trade");
    }
    return new ConnectionSettings(
        name,
        url,
        environment.getOrDefault(variable + "USER", kept.user()),
        environment.getOrDefault(variable + "PASSWORD", kept.password()),
        kept.folders());
  }

  /** What the file says of a connection; empty texts for what it does not. */
  private ConnectionSettings kept(String name) throws ImportFault, IOException {
    Diagnostics out = new Diagnostics();
    YamlNode node = null;
    if (Files.isRegularFile(file)) {
      SourceFile text = new SourceFile(file.toString(), Files.readString(file));
      YamlNode root = YamlParser.parse(text.asText(), out);
      node = root instanceof YamlMap map ? map.get(name) : null;
    }
    ConnectionSettings read =
        node == null
            ? new ConnectionSettings(name, "", "", "", List.of())
            : read(name, MapReader.of(node, node.span(), CONNECTION, out));
    if (out.hasErrors()) {
      Diagnostic first = out.list().get(0);
      throw fault(
          file + ", line " + first.span().line() + ": " + first.message(),
          "write NAME: {url: jdbc:…, user: …, password: …}");
    }
    return read;
  }

  private static ConnectionSettings read(String name, MapReader reader) {
    String url = text(reader.requireText("url"));
    String user = text(reader.text("user"));
    String password = text(reader.text("password"));
    List<Path> folders =
        reader.texts("folders").stream().map(folder -> Path.of(folder.text())).toList();
    reader.finish();
    return new ConnectionSettings(name, url, user, password, folders);
  }

  private static String text(@Nullable SourceText text) {
    return text == null ? "" : text.text();
  }

  private static ImportFault fault(String message, String help) {
    return new ImportFault(List.of(new Problem(0, 0, message, help)));
  }
}
