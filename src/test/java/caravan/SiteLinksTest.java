package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every link within a built site leads to a file, and every anchor to an element, of the site. */
class SiteLinksTest {

  @ParameterizedTest
  @ValueSource(
      strings = {".", "src/test/resources/sites/everything", "src/test/resources/sites/languages"})
  void everyLinkLeadsSomewhere(String root, @TempDir Path folder) throws IOException {
    Path site = folder.resolve("site");
    PrintStream printed =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    String[] command = {"build", "--root", root, "--output", site.toString()};
    assertThat(Main.run(command, printed, printed)).isZero();

    Map<Path, Document> pages = pages(site);
    List<String> wrong = new ArrayList<>();
    int[] links = new int[1];
    pages.forEach(
        (page, document) -> {
          wrong.addAll(repeatedIds(site.relativize(page), document));
          for (Element link : document.select("[href], [src]")) {
            String address = link.hasAttr("href") ? link.attr("href") : link.attr("src");
            if (!address.matches("(https?|mailto|data):.*")) {
              links[0]++;
              if (!leadsSomewhere(page, address, pages)) {
                wrong.add(site.relativize(page) + ": " + address);
              }
            }
          }
        });

    assertThat(links[0]).isGreaterThan(20);
    assertThat(wrong).isEmpty();
  }

  private static Map<Path, Document> pages(Path site) throws IOException {
    Map<Path, Document> pages = new TreeMap<>();
    try (Stream<Path> files = Files.walk(site)) {
      files.filter(file -> file.toString().endsWith(".html")).forEach(f -> pages.put(f, parse(f)));
    }
    return pages;
  }

  private static Document parse(Path file) {
    try {
      return Jsoup.parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> repeatedIds(Path page, Document document) {
    Set<String> seen = new HashSet<>();
    return document.select("[id]").stream()
        .map(Element::id)
        .filter(id -> !seen.add(id))
        .map(id -> page + ": a second element with the id " + id)
        .toList();
  }

  private static boolean leadsSomewhere(Path page, String address, Map<Path, Document> pages) {
    String[] parts = address.split("#", 2);
    Path target = parts[0].isEmpty() ? page : page.resolveSibling(decoded(parts[0])).normalize();
    if (!Files.isRegularFile(target)) {
      return false;
    }
    if (parts.length == 1) {
      return true;
    }
    Document document = pages.get(target);
    return document != null && document.getElementById(decoded(parts[1])) != null;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
