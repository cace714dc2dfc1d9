/**
 * What goes over the wire between the services: the envelope, the schemas and samples of every event, and the topics.
 * Plain files first; the classes here only read them. No service's own types, no framework.
 */
package vn.giaoviec.contract;
