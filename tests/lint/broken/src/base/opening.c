int opening(void);
