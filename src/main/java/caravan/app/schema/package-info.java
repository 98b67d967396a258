/** JSON Schemas for editors, from the shapes that the readers of YAML are held to. */
package caravan.app.schema;
