/** JSON Schemas for editors, made from the shapes that the readers of YAML are held to. */
package caravan.schema;
