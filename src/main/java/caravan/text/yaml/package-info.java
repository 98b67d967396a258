/**
 * YAML as nodes that know their place, and typed reading of them. The only room that parses YAML.
 */
package caravan.text.yaml;
