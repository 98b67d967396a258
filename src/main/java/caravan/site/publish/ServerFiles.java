package caravan.site.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What tells web servers and robots how to treat a site. {@code _headers} and {@code _redirects}
 * are read by Netlify and Cloudflare Pages; their paths count from the root of the site. Stateless.
 */
public final class ServerFiles {
  /** Files named by their content: what stands at an address never changes. */
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  /** Everything else may be kept, and is asked about each time: answers are then short. */
  private static final String ASK = "public, max-age=0, must-revalidate";

  /**
   * What pages may load: their own site's files, and no script, style or frame from elsewhere or
   * within the page. {@code templates/parts/policy.ftlh} says the same in each page, for servers
   * that send no headers.
   */
  public static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'";

  /** What the headers of every answer say of what may be done with it, in their order. */
  public static final Map<String, String> GUARDS = guards();

  private ServerFiles() {}

  private static Map<String, String> guards() {
    Map<String, String> guards = new LinkedHashMap<>();
    guards.put("Content-Security-Policy", POLICY + "; frame-ancestors 'none'");
    guards.put("X-Content-Type-Options", "nosniff");
    guards.put("Referrer-Policy", "strict-origin-when-cross-origin");
    guards.put(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    guards.put("Cross-Origin-Opener-Policy", "same-origin");
    return Collections.unmodifiableMap(guards);
  }

  /** Headers for all files; caching by what they are. No two rules set the same header. */
  static String headers(List<String> languages) {
    StringBuilder out = new StringBuilder(2048);
    List<String> all = new ArrayList<>();
    GUARDS.forEach((name, value) -> all.add(name + ": " + value));
    all.add("Access-Control-Allow-Origin: *");
    rule(out, "/*", all.toArray(String[]::new));
    rule(out, "/theme/*", "Cache-Control: " + FOR_EVER);
    for (String language : languages) {
      rule(out, "/" + language + "/*", "Cache-Control: " + ASK);
    }
    for (String path :
        List.of(
            "/",
            "/assets/*",
            "/figures.json",
            "/datapackage.json",
            "/catalog.jsonld",
            "/croissant.json")) {
      rule(out, path, "Cache-Control: " + ASK);
    }
    return out.toString();
  }

  private static void rule(StringBuilder out, String path, String... headers) {
    out.append(path).append('\n');
    for (String header : headers) {
      out.append("  ").append(header).append('\n');
    }
  }

  /**
   * Former addresses, with a status that search engines follow. Both hosts show pages without
   * {@code .html} too.
   *
   * @param moved from former paths to present ones, both ending in {@code .html}
   */
  static String redirects(Map<String, String> moved) {
    StringBuilder out = new StringBuilder();
    moved.forEach(
        (from, to) -> {
          String source = "/" + PathText.encoded(from);
          String target = " /" + PathText.encoded(to) + " 301\n";
          out.append(source).append(target);
          out.append(source, 0, source.length() - ".html".length()).append(target);
        });
    return out.toString();
  }

  /** All may read everything. */
  static String robots(@Nullable BaseAddress base) {
    String map = base == null ? "" : "\nSitemap: " + base.of(Sitemap.PATH) + "\n";
    return "User-agent: *\nAllow: /\n" + map;
  }
}
