/** Names of products, as words of a speech: lower case, hyphens as spaces. Names that are common words are not in. */
export const products: readonly string[] = `
postgres postgresql mysql mariadb sqlite mongodb mongo couchdb couchbase cassandra scylladb scylla dynamodb cosmosdb
redis memcached elasticache elasticsearch opensearch solr lucene clickhouse snowflake bigquery redshift databricks
spanner cockroachdb vitess tidb timescaledb influxdb influx neo4j rds aurora firestore firebase supabase etcd zookeeper
kafka rabbitmq rabbit activemq pulsar nats sqs sns kinesis pubsub celery sidekiq temporal airflow dagster dbt looker
superset tableau spark hadoop flink beam hive presto trino druid debezium
kubernetes docker podman nomad helm istio linkerd envoy consul vault terraform ansible puppet pulumi packer jenkins
nexus sonarqube gitlab github circleci argo argocd spinnaker tekton github_actions argo_cd
aws openstack openshift gcp azure ec2 ecs eks gke lambda fargate s3 cloudfront cloudflare akamai varnish nginx apache haproxy traefik kong
heroku vercel netlify
prometheus alertmanager grafana jaeger zipkin datadog sentry splunk kibana logstash elk loki newrelic new_relic pagerduty opsgenie
honeycomb cloudwatch opentelemetry fluentd statsd graphite
react angular vue svelte nextjs node nodejs express nestjs django flask fastapi rails laravel spring_boot spring
hibernate symfony graphql apollo grpc protobuf thrift avro java python golang typescript kotlin scala rust ruby php
jira slack stripe twilio sendgrid okta auth0 keycloak
`
  .trim()
  .split(/\s+/)
  .map((name) => name.replace(/_/g, ' '));
