package caravan.text.yaml;

/** Advice for texts that were probably meant as numbers. */
final class NumberHint {
  private NumberHint() {}

  static String of(YamlScalar scalar) {
    String value = scalar.text().text().strip();
    if (!scalar.plain() && value.matches("-?\\d+(\\.\\d+)?")) {
      return "write it without quotes: " + value;
    }
    String bare = value.replaceAll("[_ ,\u00a0\u202f']", "").replaceFirst("^\\+", "");
    if (value.matches("-?\\d+,\\d{1,2}")) {
      return "write a decimal point: " + value.replace(',', '.');
    }
    if (bare.matches("-?\\.\\d+")) {
      return "write " + bare.replace(".", "0.");
    }
    return bare.matches("-?\\d+(\\.\\d+)?") && !bare.equals(value)
        ? "write " + bare
        : "write digits, with a point ahead of decimals: 106.3";
  }
}
