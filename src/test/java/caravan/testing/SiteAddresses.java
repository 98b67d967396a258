package caravan.testing;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** All addresses in the files of a built site: pages, style sheets, map, feeds, descriptions. */
public final class SiteAddresses {
  private static final Pattern CSS_URL = Pattern.compile("url\\(\\s*[\"']?([^\"')]+)[\"']?\\s*\\)");
  private static final Pattern REFRESH = Pattern.compile("(?i)^\\s*\\d+\\s*;\\s*url=(.*)$");

  /**
   * An address.
   *
   * @param file where it stands
   * @param text as it stands there
   * @param loads whether a browser follows it by itself
   */
  public record Address(Path file, String text, boolean loads) {
    /** Whether it is one of another site; the site's own public address was taken off before. */
    public boolean leavesTheSite() {
      return text.matches("(?i)([a-z][a-z0-9+.-]*:|//).*") && !text.startsWith("data:");
    }
  }

  private final Path site;
  private final Map<Path, Document> pages = new TreeMap<>();
  private final List<Address> all = new ArrayList<>();

  /** The public address of the site's root with a slash at its end, or empty where it has none. */
  private final String base;

  /** Reads a site. */
  public SiteAddresses(Path site) {
    this.site = site;
    BuiltSites.files(site, ".html").forEach(file -> pages.put(file, BuiltSites.parse(file)));
    base = base();
    pages.forEach(this::addPage);
    for (Path file : BuiltSites.files(site, ".css")) {
      addCss(file, BuiltSites.read(file));
    }
    for (Path file : BuiltSites.files(site, ".svg")) {
      addLinks(file, BuiltSites.parse(file));
    }
    for (Path file : BuiltSites.files(site, ".xml")) {
      addXml(file, BuiltSites.parse(file));
    }
    BuiltSites.files(site, "datapackage.json").forEach(this::addDescription);
    addServerFiles();
  }

  /** All of them, in the order of the files. */
  public List<Address> all() {
    return List.copyOf(all);
  }

  /** For messages. */
  public String describe(Address address) {
    return site.relativize(address.file()) + ": " + address.text();
  }

  /** Whether an address within the site leads to a file, and to the element that it names. */
  public boolean isThere(Address address) {
    String text = address.text();
    if (text.startsWith("data:")) {
      return true;
    }
    String[] parts = text.split("#", 2);
    Path target = parts[0].isEmpty() ? address.file() : file(address.file(), parts[0]);
    if (!Files.isRegularFile(target) || !target.startsWith(site)) {
      return false;
    }
    if (parts.length == 1) {
      return true;
    }
    Document document = pages.getOrDefault(target, null);
    if (document == null) {
      document = BuiltSites.parse(target);
    }
    return document.getElementById(decoded(parts[1])) != null;
  }

  private Path file(Path from, String path) {
    Path target =
        path.startsWith("/")
            ? site.resolve(decoded(path.substring(1)))
            : from.resolveSibling(decoded(path));
    return Files.isDirectory(target)
        ? target.normalize().resolve("index.html")
        : target.normalize();
  }

  private String base() {
    Path home = site.resolve("en/index.html");
    Document document = pages.get(home);
    String canonical = document == null ? "" : document.select("link[rel=canonical]").attr("href");
    String end = "en/index.html";
    return canonical.endsWith(end) ? canonical.substring(0, canonical.length() - end.length()) : "";
  }

  private void add(Path file, String text, boolean loads) {
    String path = base.isEmpty() ? "" : URI.create(base).getPath();
    String inSite = text;
    if (!base.isEmpty() && text.startsWith(base)) {
      inSite = "/" + text.substring(base.length());
    } else if (!path.isEmpty() && text.startsWith(path)) {
      inSite = "/" + text.substring(path.length());
    }
    all.add(new Address(file, inSite, loads));
  }

  private void addPage(Path file, Document page) {
    addLinks(file, page);
    for (Element element : page.select("[srcset], [imagesrcset]")) {
      String set = element.attr("srcset") + element.attr("imagesrcset");
      for (String candidate : set.split(",", -1)) {
        add(file, candidate.strip().split("\\s+", 2)[0], true);
      }
    }
    for (Element meta : page.select("meta[http-equiv=refresh]")) {
      Matcher refresh = REFRESH.matcher(meta.attr("content"));
      add(file, refresh.matches() ? refresh.group(1) : meta.attr("content"), true);
    }
    for (Element meta : page.select("meta[property=og:image], meta[property=og:url]")) {
      add(file, meta.attr("content"), false);
    }
  }

  private void addLinks(Path file, Document document) {
    for (Element element : document.getAllElements()) {
      for (String attribute : List.of("href", "xlink:href", "src", "poster", "data", "action")) {
        if (element.hasAttr(attribute)) {
          boolean loads = !element.nameIs("a") && !isPointer(element);
          add(file, element.attr(attribute), loads);
        }
      }
      element.attributes().forEach(attribute -> addCss(file, attribute.getValue()));
    }
    document.select("style").forEach(style -> addCss(file, style.data()));
  }

  /** Links of the head that say something of the page, and load nothing. */
  private static boolean isPointer(Element element) {
    return element.nameIs("link")
        && List.of("canonical", "alternate", "license", "help").contains(element.attr("rel"));
  }

  private void addCss(Path file, String css) {
    CSS_URL.matcher(css).results().forEach(url -> add(file, url.group(1), true));
  }

  private void addXml(Path file, Document document) {
    document.select("loc, uri").eachText().forEach(text -> add(file, text, false));
    document.select("[href]").eachAttr("href").forEach(text -> add(file, text, false));
  }

  private void addDescription(Path file) {
    JsonObject described = JsonParser.parseString(BuiltSites.read(file)).getAsJsonObject();
    if (described.has("homepage")) {
      add(file, described.get("homepage").getAsString(), false);
    }
    for (JsonElement resource : described.getAsJsonArray("resources")) {
      add(file, resource.getAsJsonObject().get("path").getAsString(), false);
      JsonArray sources = resource.getAsJsonObject().getAsJsonArray("sources");
      if (sources != null) {
        for (JsonElement source : sources) {
          if (source.getAsJsonObject().has("path")) {
            add(file, source.getAsJsonObject().get("path").getAsString(), false);
          }
        }
      }
    }
  }

  private void addServerFiles() {
    Path robots = site.resolve("robots.txt");
    if (Files.exists(robots)) {
      BuiltSites.read(robots)
          .lines()
          .filter(line -> line.startsWith("Sitemap: "))
          .forEach(line -> add(robots, line.substring("Sitemap: ".length()), false));
    }
    Path redirects = site.resolve("_redirects");
    if (Files.exists(redirects)) {
      BuiltSites.read(redirects)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> add(redirects, line.strip().split("\\s+")[1], false));
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
