package caravan.report.resolve;

import caravan.report.page.Page;
import caravan.report.resolved.Asset;
import caravan.report.resolved.Resolved;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.NearestName;
import caravan.text.source.RelativePath;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out where the links and images of one page lead. */
final class LinkResolver {
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
  private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):");

  /** An address of the web, with its host: a name, or a number in brackets. */
  private static final Pattern WEB =
      Pattern.compile(
          "(?i)https?://(?:[^/?#@\\s]*@)?([\\p{L}\\p{N}\\p{M}._%~-]+|\\[[0-9a-f:.]+])(?::\\d{0,5})?(?:[/?#].*)?");

  private final SiteIndex index;
  private final Page page;
  private final Diagnostics out;
  private final LostTargets lost;

  LinkResolver(SiteIndex index, Page page, Diagnostics out) {
    this.index = index;
    this.page = page;
    this.out = out;
    this.lost = new LostTargets(index, page, out);
  }

  Resolved link(Span span, SourceText destination) {
    String address = destination.text();
    var scheme = SCHEME.matcher(address);
    if (scheme.find()) {
      return external(span, address, scheme.group(1).toLowerCase(Locale.ROOT));
    }
    if (span.text().startsWith("<")) {
      return new Resolved.OfLink("mailto:" + address, true);
    }
    if (address.startsWith("//") || address.startsWith("\\")) {
      return unsafe(span, address);
    }
    int hash = address.indexOf('#');
    String anchor = hash < 0 ? "" : decoded(address.substring(hash + 1));
    String file = hash < 0 ? address : address.substring(0, hash);
    String path = file.isEmpty() ? page.path() : inside(span, file);
    return path == null ? new Resolved.Broken() : internal(span, path, anchor, address);
  }

  /** Whether there is a page at an address, or might be one. */
  boolean leadsToPage(Span span, String address) {
    String path = RelativePath.resolved(from(span), address);
    return index.page(path) != null || index.isUnread(path);
  }

  /** The file from which a relative address starts. */
  private String from(Span span) {
    // A text that several pages take in is written in a folder of its own.
    return page.takesIn() ? span.written().file().path() : page.path();
  }

  Resolved image(Span span, SourceText destination, String alt) {
    String address = destination.text();
    if (SCHEME.matcher(address).find() || address.startsWith("//")) {
      out.error(
          Code.UNSAFE_LINK,
          span,
          "an image can't come from another place: \"" + address + "\"",
          "put it into content/assets/ and link to it from there");
      return new Resolved.Broken();
    }
    String path = inside(span, address);
    if (path == null) {
      return new Resolved.Broken();
    }
    if (!index.hasAsset(path)) {
      lost.asset(span, path);
      return new Resolved.Broken();
    }
    return new Resolved.OfImage(new Asset(path).outputPath(), alt);
  }

  private Resolved external(Span span, String address, String scheme) {
    if (!SCHEMES.contains(scheme)) {
      return unsafe(span, address);
    }
    String encoded = encoded(address);
    if (!isAddress(encoded, scheme)) {
      out.error(
          Code.BROKEN_LINK,
          span,
          "\"" + address + "\" is no address",
          "copy it from the address bar of a browser");
      return new Resolved.Broken();
    }
    return new Resolved.OfLink(encoded, true);
  }

  /** Blanks and the like as browsers send them. */
  private static String encoded(String address) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      boolean plain = c > ' ' && "\"<>\\^`{|}".indexOf(c) < 0 && c != 0x7F;
      if (plain || Character.isISOControl(c)) {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return out.toString();
  }

  private static boolean isAddress(String address, String scheme) {
    if (address.chars().anyMatch(c -> Character.isISOControl(c))) {
      return false;
    }
    if (scheme.equals("mailto")) {
      return address.length() > "mailto:".length();
    }
    Matcher parts = WEB.matcher(address);
    return parts.matches() && !parts.group(1).startsWith(".") && !parts.group(1).contains("..");
  }

  private Resolved unsafe(Span span, String address) {
    out.error(
        Code.UNSAFE_LINK,
        span,
        "a link can't lead to \"" + address + "\"",
        "link to a page of the report, or to an address with https:, http: or mailto:");
    return new Resolved.Broken();
  }

  private Resolved internal(Span span, String path, String anchor, String address) {
    Page target = index.page(path);
    if (target != null) {
      if (!anchor.isEmpty() && !index.anchors(path).contains(anchor)) {
        if (target.body().missesCharts() && anchor.matches("(fig|tbl)-.*")) {
          // It may well be the one that could not be read, which was reported.
          return new Resolved.Broken();
        }
        out.error(
            Code.BROKEN_ANCHOR,
            span,
            path + " has no heading or chart \"" + anchor + "\"",
            NearestName.help(anchor, index.anchors(path)));
        return new Resolved.Broken();
      }
      return new Resolved.OfLink(
          target.outputPath() + (anchor.isEmpty() ? "" : "#" + anchor), false);
    }
    if (index.hasAsset(path)) {
      return new Resolved.OfLink(new Asset(path).outputPath(), false);
    }
    if (path.startsWith("content/assets/")) {
      lost.asset(span, path);
      return new Resolved.Broken();
    }
    if (!index.isUnread(path)) {
      lost.page(span, path, anchor);
    }
    return new Resolved.Broken(null, path + (anchor.isEmpty() ? "" : "#" + anchor));
  }

  /** A relative path as one below the report's root; null, with an error, where it leads out. */
  private @Nullable String inside(Span span, String relative) {
    Deque<String> parts = new ArrayDeque<>(List.of(from(span).split("/", -1)));
    parts.removeLast();
    String decoded = decoded(relative);
    boolean leavesReport = decoded.startsWith("/") || decoded.indexOf('\\') >= 0;
    for (String part : decoded.split("/", -1)) {
      if (part.equals("..")) {
        leavesReport |= parts.size() <= 1;
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    if (leavesReport) {
      out.error(
          Code.OUTSIDE_REPORT,
          span,
          "\"" + relative + "\" leads out of the report",
          "write the path from this page's folder: other.md, ../assets/picture.png");
      return null;
    }
    return String.join("/", parts);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
