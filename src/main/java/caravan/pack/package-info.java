/** Bytes made smaller, as web servers send them. */
package caravan.pack;
